package social.anancus.core.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountImage;
import social.anancus.platform.json.Given;

/**
 * What somebody changes of their profile. What is absent stays.
 *
 * @param displayName the name that is shown
 * @param note the text
 * @param bot whether programs write, not people
 * @param fields the table
 * @param attributionDomains whose pages may name the account as their author
 * @param reach who finds it and sees what
 * @param pictures avatar and header
 * @param settings what is chosen for writing
 */
public record ProfileChange(
        Given<String> displayName,
        Given<String> note,
        Given<Boolean> bot,
        @Nullable List<Field> fields,
        @Nullable List<String> attributionDomains,
        Reach reach,
        Pictures pictures,
        UserSettingsChange settings) {
    /**
     * A row of the table.
     *
     * @param name the left side
     * @param value the right side
     */
    public record Field(@Nullable String name, @Nullable String value) {}

    /** As in {@link social.anancus.core.account.Profile.Reach}. */
    public record Reach(
            Given<Boolean> locked,
            Given<Boolean> discoverable,
            Given<Boolean> indexable,
            Given<Boolean> hideCollections,
            Given<Boolean> showMedia,
            Given<Boolean> showMediaReplies,
            Given<Boolean> showFeatured) {
        /** Nothing. */
        public static final Reach NONE = new Reach(
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent());
    }

    /**
     * Pictures, stored already.
     *
     * @param avatar another avatar, or null for none any more; its description does not count
     * @param avatarDescription what is to be seen on it
     * @param header another header, or null for none any more; its description does not count
     * @param headerDescription what is to be seen on it
     */
    public record Pictures(
            Given<AccountImage> avatar,
            Given<String> avatarDescription,
            Given<AccountImage> header,
            Given<String> headerDescription) {
        /** Nothing. */
        public static final Pictures NONE =
                new Pictures(Given.absent(), Given.absent(), Given.absent(), Given.absent());
    }

    /**
     * @param others avatar and header
     * @return this change, with these pictures in place of its own
     */
    public ProfileChange with(Pictures others) {
        return new ProfileChange(displayName, note, bot, fields, attributionDomains, reach, others, settings);
    }

    /**
     * @param settings what is chosen for writing
     * @return a change of nothing else
     */
    public static ProfileChange of(UserSettingsChange settings) {
        return new ProfileChange(
                Given.absent(), Given.absent(), Given.absent(), null, null, Reach.NONE, Pictures.NONE, settings);
    }

    /**
     * @param pictures avatar and header
     * @return a change of nothing else
     */
    public static ProfileChange of(Pictures pictures) {
        return new ProfileChange(
                Given.absent(),
                Given.absent(),
                Given.absent(),
                null,
                null,
                Reach.NONE,
                pictures,
                UserSettingsChange.NONE);
    }
}
