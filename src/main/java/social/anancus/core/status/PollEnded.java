package social.anancus.core.status;

/**
 * A poll takes no votes any more. Fired inside a transaction, once.
 *
 * @param pollId the poll
 * @param statusId its status
 */
public record PollEnded(long pollId, long statusId) {}
