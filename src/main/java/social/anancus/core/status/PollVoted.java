package social.anancus.core.status;

import java.util.List;

/**
 * Somebody has voted in a poll. Fired inside the transaction.
 *
 * @param pollId the poll
 * @param statusId its status
 * @param accountId who
 * @param voteIds the votes, one for each option that was chosen
 */
public record PollVoted(long pollId, long statusId, long accountId, List<Long> voteIds) {
    public PollVoted {
        voteIds = List.copyOf(voteIds);
    }
}
