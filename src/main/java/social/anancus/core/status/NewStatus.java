package social.anancus.core.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status as its author wants it. What is null is taken from the author's settings.
 *
 * @param accountId the author
 * @param applicationId through which application; null for the server's own pages
 * @param content what it says
 * @param visibility to whom it goes
 * @param inReplyToId what it answers, or null
 * @param mediaIds the author's attachments, in their order
 * @param poll a poll, or null
 * @param quotedStatusId what it quotes, or null
 * @param quotePolicy who may quote it
 * @param allowedMentions if not null: the only accounts that may be mentioned; others make it invalid
 * @param idempotencyKey the client's key against doubles, or null
 */
public record NewStatus(
        long accountId,
        @Nullable Long applicationId,
        Content content,
        @Nullable Visibility visibility,
        @Nullable Long inReplyToId,
        List<Long> mediaIds,
        @Nullable PollDraft poll,
        @Nullable Long quotedStatusId,
        @Nullable QuotePolicy quotePolicy,
        @Nullable List<Long> allowedMentions,
        @Nullable String idempotencyKey) {
    public NewStatus {
        mediaIds = List.copyOf(mediaIds);
    }

    /**
     * What it says.
     *
     * @param text as typed
     * @param spoilerText the content warning, empty for none
     * @param sensitive whether media are covered
     * @param language an ISO 639 code
     */
    public record Content(
            String text,
            String spoilerText,
            @Nullable Boolean sensitive,
            @Nullable String language) {}
}
