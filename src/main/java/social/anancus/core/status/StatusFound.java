package social.anancus.core.status;

/**
 * A status of another server is there that was looked up and not sent: it can be seen and found, but comes into nobody's home
 * and notifies nobody. Fired inside the transaction, in the place of {@link StatusPublished}.
 *
 * @param statusId its id
 * @param accountId its author
 */
public record StatusFound(long statusId, long accountId) {}
