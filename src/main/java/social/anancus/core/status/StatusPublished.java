package social.anancus.core.status;

/**
 * A status is there, local or remote, of any visibility; also a reblog. Fired inside the transaction.
 *
 * @param statusId its id
 * @param accountId its author
 */
public record StatusPublished(long statusId, long accountId) {}
