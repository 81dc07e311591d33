package social.anancus.core.status;

/**
 * Somebody who is logged in here has opened a status of another server with what is around it. Fired outside of transactions.
 *
 * @param statusId the status
 */
public record ThreadOpened(long statusId) {}
