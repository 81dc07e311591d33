package social.anancus.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.api.media.MediaAttachmentJson;

/** The entity StatusEdit (https://docs.joinmastodon.org/entities/StatusEdit/). */
public record StatusEditJson(
        String content,
        String spoilerText,
        boolean sensitive,
        Instant createdAt,
        AccountJson account,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Poll poll,
        List<MediaAttachmentJson> mediaAttachments,
        List<CustomEmojiJson> emojis) {

    /** What was asked then. */
    public record Poll(List<Option> options) {}

    /** What one could vote for. */
    public record Option(String title) {}
}
