package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Puts accounts into a list. */
@ApplicationScoped
public class AddToList {
    private ListRepository lists;
    private ListEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AddToList() {}

    @Inject
    public AddToList(ListRepository lists, ListEvents events) {
        this.lists = lists;
        this.events = events;
    }

    /**
     * @param ownerAccountId whose it must be
     * @param id a list
     * @param accountIds accounts that the owner follows or has asked to follow; or the owner
     * @throws NotFound if the owner has no such list, or one of the accounts does not exist or is not followed
     * @throws Invalid if one of them is in the list already; then none is added
     */
    @Transactional
    public void add(long ownerAccountId, long id, Collection<Long> accountIds) {
        AccountList list = lists.find(ownerAccountId, id).orElseThrow(NotFound::new);
        Set<Long> wanted = new LinkedHashSet<>(accountIds);
        if (wanted.isEmpty()) {
            return;
        }
        if (lists.eligible(ownerAccountId, wanted).size() < wanted.size()) {
            throw new NotFound();
        }
        List<Long> added = lists.addMembers(list.id(), wanted);
        if (added.size() < wanted.size()) {
            throw new Invalid(FieldError.taken("account"));
        }
        events.added(list.id(), ownerAccountId, added);
    }
}
