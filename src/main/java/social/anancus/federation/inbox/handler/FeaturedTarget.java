package social.anancus.federation.inbox.handler;

import social.anancus.core.account.RemoteProfile;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.text.PlainText;

/** What an {@code Add} or {@code Remove} changes, and of whom. */
final class FeaturedTarget {
    private FeaturedTarget() {}

    /**
     * @param activity an Add or Remove
     * @return whether its target is the collection of what its own actor features; a collection of another is never
     */
    static boolean isOwn(Activity activity) {
        RemoteProfile.Addresses addresses = activity.actor().addresses();
        String target = activity.targetId();
        return addresses != null
                && target != null
                && (target.equals(addresses.featured()) || target.equals(addresses.featuredTags()));
    }

    /**
     * @param object what is added or removed
     * @return the hashtag as it is written, without the sign; null if it is none
     */
    static @org.jspecify.annotations.Nullable String tag(AsObject object) {
        String name = object.isBare() || !object.is("Hashtag") ? null : object.text("name");
        return name == null ? null : PlainText.stripControl(name.strip()).replaceFirst("^#", "");
    }
}
