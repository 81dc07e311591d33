package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.federation.vocabulary.AsObject;

/** {@code Remove} from the collection of what an actor features: its pinned statuses and hashtags. */
@ApplicationScoped
class RemoveFeaturedHandler implements ActivityHandler {
    private FeaturedChanges changes;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RemoveFeaturedHandler() {}

    @Inject
    RemoveFeaturedHandler(FeaturedChanges changes) {
        this.changes = changes;
    }

    @Override
    public Verdict handle(Activity activity) {
        AsObject object = activity.object();
        if (object == null || !FeaturedTarget.isOwn(activity)) {
            return Verdict.ignored(Refusal.MEANS_NOTHING);
        }
        String tag = FeaturedTarget.tag(object);
        return tag == null ? changes.unpin(activity) : changes.unpinTag(activity, tag);
    }
}
