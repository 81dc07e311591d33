package social.anancus.core.account;

/**
 * What is shown of an account has changed: its profile, its counters, or whether it is shown at all. Fired in the transaction
 * that changed it, and on the other nodes when they hear of it; caches forget the account once the transaction has succeeded.
 *
 * @param accountId the account
 */
public record AccountChanged(long accountId) {}
