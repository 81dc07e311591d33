package social.anancus.core.timeline.list;

import java.util.List;

/**
 * Accounts are no longer in a list. Fired inside the transaction.
 *
 * @param listId the list
 * @param ownerAccountId whose it is
 * @param accountIds the accounts, at least one
 */
public record ListMembersRemoved(long listId, long ownerAccountId, List<Long> accountIds) {
    public ListMembersRemoved {
        accountIds = List.copyOf(accountIds);
    }
}
