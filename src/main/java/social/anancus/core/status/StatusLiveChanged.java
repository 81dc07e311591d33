package social.anancus.core.status;

/**
 * What changes often about a status is another: a count, or what somebody did with it, such as a bookmark. Fired inside the
 * transaction, wherever such a row is written.
 *
 * @param statusId its id; of a reblog, that of what it shares
 */
public record StatusLiveChanged(long statusId) {}
