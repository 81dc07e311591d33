package social.anancus.core.account;

/**
 * Somebody who is logged in here has opened the profile of an account of another server. Fired outside of transactions.
 *
 * @param accountId the account
 */
public record ProfileOpened(long accountId) {}
