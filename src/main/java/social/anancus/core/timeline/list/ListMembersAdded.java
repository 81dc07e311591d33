package social.anancus.core.timeline.list;

import java.util.List;

/**
 * Accounts are in a list that were not. Fired inside the transaction.
 *
 * @param listId the list
 * @param ownerAccountId whose it is
 * @param accountIds the accounts, at least one
 */
public record ListMembersAdded(long listId, long ownerAccountId, List<Long> accountIds) {
    public ListMembersAdded {
        accountIds = List.copyOf(accountIds);
    }
}
