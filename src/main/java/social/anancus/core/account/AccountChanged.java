package social.anancus.core.account;

/**
 * What an account shows has changed: its profile, its counters, or what moderators have set. Fired inside the transaction.
 *
 * @param accountId the account
 */
public record AccountChanged(long accountId) {}
