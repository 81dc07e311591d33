package social.anancus.core.account.inbound;

/**
 * A local account to which something is sent.
 *
 * @param accountId the account
 * @param suspended whether it is suspended, for a time or for good
 * @param deleted whether it is gone for good
 */
public record InboxOwner(long accountId, boolean suspended, boolean deleted) {}
