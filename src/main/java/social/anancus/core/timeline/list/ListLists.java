package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the lists of a person. */
@ApplicationScoped
public class ListLists {
    private ListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListLists() {}

    @Inject
    public ListLists(ListRepository lists) {
        this.lists = lists;
    }

    /**
     * @param ownerAccountId the person
     * @return all lists, oldest first
     */
    @Transactional
    public List<AccountList> list(long ownerAccountId) {
        return lists.all(ownerAccountId);
    }
}
