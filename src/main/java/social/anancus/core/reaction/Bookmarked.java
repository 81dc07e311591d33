package social.anancus.core.reaction;

/**
 * Somebody has put a bookmark on a status. Fired inside the transaction.
 *
 * @param accountId who
 * @param statusId what
 */
public record Bookmarked(long accountId, long statusId) {}
