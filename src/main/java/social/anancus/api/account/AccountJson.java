package social.anancus.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.emoji.CustomEmojiJson;

/** The entity Account (https://docs.joinmastodon.org/entities/Account/). */
public record AccountJson(
        String id,
        String username,
        String acct,
        String displayName,
        boolean locked,
        boolean bot,
        @Nullable Boolean discoverable,
        boolean indexable,
        boolean group,
        Instant createdAt,
        String note,
        String url,
        String uri,
        String avatar,
        String avatarStatic,
        String avatarDescription,
        String header,
        String headerStatic,
        String headerDescription,
        long followersCount,
        long followingCount,
        long statusesCount,
        @Nullable String lastStatusAt,
        @Nullable Boolean hideCollections,
        boolean showMedia,
        boolean showMediaReplies,
        boolean showFeatured,
        FeatureApproval featureApproval,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean noindex,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AccountJson moved,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean memorial,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean suspended,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean limited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Role> roles,
        List<CustomEmojiJson> emojis,
        List<Field> fields) {

    /** A row of the profile's table. */
    public record Field(String name, String value, @Nullable Instant verifiedAt) {}

    /** A role that is shown. */
    public record Role(String id, String name, String color) {}

    /** Who may feature the account in collections. */
    public record FeatureApproval(List<String> automatic, List<String> manual, String currentUser) {}
}
