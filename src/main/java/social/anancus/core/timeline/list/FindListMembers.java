package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import social.anancus.platform.error.NotFound;

/** Tells who of some accounts is in a list. */
@ApplicationScoped
public class FindListMembers {
    private ListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindListMembers() {}

    @Inject
    public FindListMembers(ListRepository lists) {
        this.lists = lists;
    }

    /**
     * @param ownerAccountId whose it must be
     * @param id a list
     * @param accountIds accounts
     * @return those of them that are in it
     * @throws NotFound if the owner has no such list
     */
    @Transactional
    public Set<Long> find(long ownerAccountId, long id, Collection<Long> accountIds) {
        AccountList list = lists.find(ownerAccountId, id).orElseThrow(NotFound::new);
        return accountIds.isEmpty() ? Set.of() : Set.copyOf(lists.membersAmong(list.id(), accountIds));
    }
}
