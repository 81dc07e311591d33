package social.anancus.core.reaction;

/**
 * Somebody has favourited a status. Fired inside the transaction.
 *
 * @param favouriteId the favourite
 * @param accountId who
 * @param statusId what
 */
public record Favourited(long favouriteId, long accountId, long statusId) {}
