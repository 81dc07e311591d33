package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import social.anancus.platform.error.NotFound;

/** Takes accounts out of a list. */
@ApplicationScoped
public class RemoveFromList {
    private ListRepository lists;
    private ListEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveFromList() {}

    @Inject
    public RemoveFromList(ListRepository lists, ListEvents events) {
        this.lists = lists;
        this.events = events;
    }

    /**
     * @param ownerAccountId whose it must be
     * @param id a list
     * @param accountIds accounts; who is not in the list is passed over
     * @throws NotFound if the owner has no such list
     */
    @Transactional
    public void remove(long ownerAccountId, long id, Collection<Long> accountIds) {
        AccountList list = lists.find(ownerAccountId, id).orElseThrow(NotFound::new);
        if (!accountIds.isEmpty()) {
            events.removed(list.id(), ownerAccountId, lists.removeMembers(list.id(), accountIds));
        }
    }
}
