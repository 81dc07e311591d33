package social.anancus.core.reaction;

/**
 * Somebody has taken a favourite back. Fired inside the transaction.
 *
 * @param favouriteId the favourite, which is gone
 * @param accountId who
 * @param statusId what
 */
public record Unfavourited(long favouriteId, long accountId, long statusId) {}
