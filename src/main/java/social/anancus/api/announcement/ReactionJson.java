package social.anancus.api.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Reaction (https://docs.joinmastodon.org/entities/Reaction/); {@code announcementId} in streams only. */
public record ReactionJson(
        String name,
        long count,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean me,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String staticUrl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String announcementId) {}
