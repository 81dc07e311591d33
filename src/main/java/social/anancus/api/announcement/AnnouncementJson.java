package social.anancus.api.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.emoji.CustomEmojiJson;

/** Announcement (https://docs.joinmastodon.org/entities/Announcement/). */
public record AnnouncementJson(
        String id,
        String content,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean allDay,
        Instant publishedAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean read,
        List<Mention> mentions,
        List<Link> statuses,
        List<Tag> tags,
        List<CustomEmojiJson> emojis,
        List<ReactionJson> reactions) {
    /** An account that is named. */
    public record Mention(String id, String username, String url, String acct) {}

    /** A status that is linked to. */
    public record Link(String id, String url) {}

    /** A hashtag. */
    public record Tag(String name, String url) {}
}
