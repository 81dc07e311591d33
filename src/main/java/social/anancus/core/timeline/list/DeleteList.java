package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Deletes a list. */
@ApplicationScoped
public class DeleteList {
    private ListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteList() {}

    @Inject
    public DeleteList(ListRepository lists) {
        this.lists = lists;
    }

    /**
     * @param ownerAccountId whose it must be
     * @param id a list
     * @throws NotFound if the owner has no such list
     */
    @Transactional
    public void delete(long ownerAccountId, long id) {
        if (!lists.delete(ownerAccountId, id)) {
            throw new NotFound();
        }
    }
}
