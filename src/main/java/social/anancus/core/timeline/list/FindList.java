package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds a list. */
@ApplicationScoped
public class FindList {
    private ListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindList() {}

    @Inject
    public FindList(ListRepository lists) {
        this.lists = lists;
    }

    /**
     * @param ownerAccountId whose it must be
     * @param id a list
     * @return it
     * @throws NotFound if the owner has no such list
     */
    @Transactional
    public AccountList find(long ownerAccountId, long id) {
        return lists.find(ownerAccountId, id).orElseThrow(NotFound::new);
    }
}
