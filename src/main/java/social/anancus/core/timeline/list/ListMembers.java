package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Lists who is in a list. */
@ApplicationScoped
public class ListMembers {
    private ListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListMembers() {}

    @Inject
    public ListMembers(ListRepository lists) {
        this.lists = lists;
    }

    /**
     * @param ownerAccountId whose it must be
     * @param id a list
     * @param paging which page, by ids of memberships; null for all of them
     * @return ids of accounts, the latest member first
     * @throws NotFound if the owner has no such list
     */
    @Transactional
    public Page<Long> list(long ownerAccountId, long id, @Nullable Paging paging) {
        AccountList list = lists.find(ownerAccountId, id).orElseThrow(NotFound::new);
        return paging == null
                ? new Page<>(lists.allMembers(list.id()), null, null, false)
                : lists.members(list.id(), paging);
    }
}
