package social.anancus.core.account;

/**
 * A remote account was made or refreshed; fired in the transaction that did it, beside {@link AccountChanged}.
 *
 * @param accountId the account
 * @param domain its domain
 * @param fresh whether it was not known before
 * @param keysReplaced whether it was known, and none of its keys is the same any more
 */
public record AccountReceived(long accountId, String domain, boolean fresh, boolean keysReplaced) {}
