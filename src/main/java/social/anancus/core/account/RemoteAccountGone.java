package social.anancus.core.account;

/**
 * A remote account is gone for good: what is personal was wiped. What it wrote and what ties it goes with this event. Fired in
 * the transaction that did it.
 *
 * @param accountId the account
 */
public record RemoteAccountGone(long accountId) {}
