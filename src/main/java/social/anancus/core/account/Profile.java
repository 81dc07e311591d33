package social.anancus.core.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a profile that its owner edits.
 *
 * @param displayName the name that is shown
 * @param note the text, as typed
 * @param fields the table, as typed
 * @param attributionDomains whose pages may name the account as their author
 * @param avatar the picture
 * @param header the wide picture
 * @param actorType a person, or something else
 * @param reach who finds it and sees what
 */
public record Profile(
        String displayName,
        String note,
        List<AccountField> fields,
        List<String> attributionDomains,
        AccountImage avatar,
        AccountImage header,
        ActorType actorType,
        Reach reach) {
    /**
     * Who finds the account and sees what of it.
     *
     * @param locked whether it decides who follows
     * @param discoverable whether it wants to be found; null where it has not said
     * @param indexable whether its public statuses may be searched
     * @param hideCollections whether others do not see whom it follows and who follows it; null where it has not said
     * @param showMedia whether its profile has a part with media
     * @param showMediaReplies whether that part has media in replies too
     * @param showFeatured whether its profile has a part with what it features
     */
    public record Reach(
            boolean locked,
            @Nullable Boolean discoverable,
            boolean indexable,
            @Nullable Boolean hideCollections,
            boolean showMedia,
            boolean showMediaReplies,
            boolean showFeatured) {}
}
