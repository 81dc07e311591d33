package social.anancus.core.status;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheduled status is to be; stored as JSON, so components may be added but not renamed.
 *
 * @param text what it says
 * @param spoilerText the content warning
 * @param sensitive whether media are covered
 * @param language the language
 * @param visibility to whom it goes
 * @param inReplyToId what it answers
 * @param poll its poll
 * @param quotedStatusId what it quotes
 * @param quotePolicy who may quote it
 * @param allowedMentions if not null: the only accounts that may be mentioned
 * @param applicationId through which application
 * @param idempotencyKey the client's key, for showing
 */
public record ScheduledContent(
        String text,
        String spoilerText,
        boolean sensitive,
        @Nullable String language,
        Visibility visibility,
        @Nullable Long inReplyToId,
        @Nullable Poll poll,
        @Nullable Long quotedStatusId,
        QuotePolicy quotePolicy,
        @Nullable List<Long> allowedMentions,
        @Nullable Long applicationId,
        @Nullable String idempotencyKey) {

    /**
     * A poll, which opens when the status is published.
     *
     * @param options what one can vote for
     * @param expiresIn for how many seconds it is open then
     * @param multiple whether one may choose several
     * @param hideTotals whether the counts are hidden until it ends
     */
    public record Poll(List<String> options, long expiresIn, boolean multiple, boolean hideTotals) {}

    static ScheduledContent of(NewStatus wanted, StatusDraft draft) {
        PollDraft poll = wanted.poll();
        return new ScheduledContent(
                draft.text(),
                draft.spoiler(),
                draft.sensitive(),
                draft.language(),
                draft.visibility(),
                wanted.inReplyToId(),
                poll == null
                        ? null
                        : new Poll(poll.options(), poll.expiresIn().toSeconds(), poll.multiple(), poll.hideTotals()),
                wanted.quotedStatusId(),
                draft.quotePolicy(),
                wanted.allowedMentions(),
                wanted.applicationId(),
                wanted.idempotencyKey());
    }

    /**
     * @param accountId the author
     * @param mediaIds the attachments
     * @param there those of the statuses that it names that are still there for the author; the others are left out
     */
    NewStatus toNew(long accountId, List<Long> mediaIds, List<Long> there) {
        return new NewStatus(
                accountId,
                applicationId,
                new NewStatus.Content(text, spoilerText, sensitive, language),
                visibility,
                inReplyToId != null && there.contains(inReplyToId) ? inReplyToId : null,
                mediaIds,
                poll == null
                        ? null
                        : new PollDraft(
                                poll.options(),
                                Duration.ofSeconds(poll.expiresIn()),
                                poll.multiple(),
                                poll.hideTotals()),
                quotedStatusId != null && there.contains(quotedStatusId) ? quotedStatusId : null,
                quotePolicy,
                allowedMentions,
                null);
    }
}
