package social.anancus.core.timeline.list;

/**
 * Replies policy or exclusiveness of a list have changed: its feed and the owner's home are no longer right. Fired inside
 * the transaction.
 *
 * @param listId the list
 * @param ownerAccountId whose it is
 */
public record ListChanged(long listId, long ownerAccountId) {}
