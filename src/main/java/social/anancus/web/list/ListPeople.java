package social.anancus.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import social.anancus.core.search.SearchAccounts;
import social.anancus.core.search.SearchPage;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.list.FindListMembers;
import social.anancus.core.timeline.list.ListMembers;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.account.AccountItems;
import social.anancus.web.support.Redirects;

/** Who is in a list, and whom of those whom its owner follows one may add. */
@ApplicationScoped
class ListPeople {
    private static final int FOUND = 20;

    private ListMembers listMembers;
    private FindListMembers findMembers;
    private SearchAccounts searchAccounts;
    private AccountItems accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ListPeople() {}

    @Inject
    ListPeople(
            ListMembers listMembers,
            FindListMembers findMembers,
            SearchAccounts searchAccounts,
            AccountItems accounts) {
        this.listMembers = listMembers;
        this.findMembers = findMembers;
        this.searchAccounts = searchAccounts;
        this.accounts = accounts;
    }

    /**
     * @param owner whose list
     * @param id the list
     * @param query whom the owner looks for; empty for nobody
     * @param paging which members
     * @throws NotFound if the owner has no such list
     */
    ListEditModel.People of(long owner, long id, String query, Paging paging) {
        Viewer viewer = Viewer.local(owner);
        Page<Long> members = listMembers.list(owner, id, paging);
        List<Long> found = query.isEmpty()
                ? List.of()
                : searchAccounts.search(query, owner, true, new SearchPage(FOUND, 0, null, null));
        Set<Long> already = findMembers.find(owner, id, found);
        String address = "/lists/" + id + "/edit?max_id=" + members.next();
        return new ListEditModel.People(
                query,
                accounts.list(found, viewer).stream()
                        .map(account -> new MemberLine(account, already.contains(account.id())))
                        .toList(),
                accounts.list(members.items(), viewer).stream()
                        .map(account -> new MemberLine(account, true))
                        .toList(),
                members.full() && members.next() != null
                        ? query.isEmpty() ? address : address + "&q=" + Redirects.encode(query)
                        : null);
    }
}
