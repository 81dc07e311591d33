package social.anancus.api.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.tag.FeaturedTagJson;

/**
 * The entity Profile: all of a profile for editing.
 *
 * @param note as typed
 * @param fields as typed
 * @param avatar null for none
 * @param header null for none
 * @param formattedNote HTML
 * @param formattedFields with HTML
 * @param featuredTags the tags on the profile
 */
public record ProfileJson(
        String id,
        String displayName,
        String note,
        List<FieldJson> fields,
        @Nullable String avatar,
        @Nullable String avatarStatic,
        String avatarDescription,
        @Nullable String header,
        @Nullable String headerStatic,
        String headerDescription,
        boolean locked,
        boolean bot,
        @Nullable Boolean hideCollections,
        @Nullable Boolean discoverable,
        boolean indexable,
        boolean showMedia,
        boolean showMediaReplies,
        boolean showFeatured,
        List<String> attributionDomains,
        String formattedNote,
        List<FieldJson> formattedFields,
        List<FeaturedTagJson> featuredTags) {}
