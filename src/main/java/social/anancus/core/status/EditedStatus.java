package social.anancus.core.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a status as its author wants it.
 *
 * @param accountId who changes it
 * @param statusId what
 * @param content what it says from now on; a language of null keeps the language
 * @param mediaIds its attachments from now on; null keeps them
 * @param mediaChanges new descriptions and focal points of attachments
 * @param poll its poll from now on; null takes it away
 * @param quotePolicy who may quote it; null keeps it
 */
public record EditedStatus(
        long accountId,
        long statusId,
        NewStatus.Content content,
        @Nullable List<Long> mediaIds,
        List<MediaChange> mediaChanges,
        @Nullable PollDraft poll,
        @Nullable QuotePolicy quotePolicy) {

    /**
     * A change of an attachment.
     *
     * @param id the attachment
     * @param description its text; null keeps it
     * @param focus {@code x,y}, each from -1 to 1; null keeps it
     */
    public record MediaChange(
            long id, @Nullable String description, @Nullable String focus) {}
}
