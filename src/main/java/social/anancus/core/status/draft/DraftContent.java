package social.anancus.core.status.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says; stored as JSON, so components may be added but not renamed. Nothing of it is checked but its length.
 *
 * @param text as typed
 * @param spoilerText the content warning; empty for none
 * @param sensitive whether media are covered
 * @param language the language; null for the author's usual
 * @param visibility in the word of the API; null for the author's usual
 * @param quotePolicy in the word of the API; null for the author's usual
 * @param inReplyToId what it answers; null for nothing
 * @param quotedStatusId what it quotes; null for nothing
 * @param poll its poll; null for none
 */
public record DraftContent(
        String text,
        String spoilerText,
        boolean sensitive,
        @Nullable String language,
        @Nullable String visibility,
        @Nullable String quotePolicy,
        @Nullable Long inReplyToId,
        @Nullable Long quotedStatusId,
        @Nullable Poll poll) {

    /**
     * A poll.
     *
     * @param options what one can vote for, the empty ones too
     * @param expiresIn for how many seconds it is open
     * @param multiple whether one may choose several
     * @param hideTotals whether the counts are hidden until it ends
     */
    public record Poll(List<String> options, long expiresIn, boolean multiple, boolean hideTotals) {}
}
