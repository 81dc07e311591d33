package social.anancus.core.status;

/**
 * What somebody did concerns statuses that are not named one by one: a conversation was muted. Fired inside the transaction.
 *
 * @param accountId who
 */
public record ViewerLiveChanged(long accountId) {}
