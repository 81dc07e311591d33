package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.platform.error.NotFound;

/** Lists those lists of a person that an account is in. */
@ApplicationScoped
public class ListListsHaving {
    private ListRepository lists;
    private AccountRepository accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListListsHaving() {}

    @Inject
    public ListListsHaving(ListRepository lists, AccountRepository accounts) {
        this.lists = lists;
        this.accounts = accounts;
    }

    /**
     * @param ownerAccountId the person
     * @param accountId an account
     * @return the lists, oldest first; none for suspended accounts
     * @throws NotFound if there is no such account
     */
    @Transactional
    public List<AccountList> list(long ownerAccountId, long accountId) {
        Account account = accounts.find(accountId).orElseThrow(NotFound::new);
        return account.isSuspended() ? List.of() : lists.having(ownerAccountId, accountId);
    }
}
