package social.anancus.core.reaction;

/**
 * Somebody has removed a bookmark. Fired inside the transaction.
 *
 * @param accountId who
 * @param statusId what
 */
public record Unbookmarked(long accountId, long statusId) {}
