package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the rest of the server what happened to lists, inside the transaction. */
@ApplicationScoped
public class ListEvents {
    private Event<ListChanged> changed;
    private Event<ListMembersAdded> added;
    private Event<ListMembersRemoved> removed;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListEvents() {}

    @Inject
    public ListEvents(Event<ListChanged> changed, Event<ListMembersAdded> added, Event<ListMembersRemoved> removed) {
        this.changed = changed;
        this.added = added;
        this.removed = removed;
    }

    void changed(long listId, long ownerAccountId) {
        changed.fire(new ListChanged(listId, ownerAccountId));
    }

    void added(long listId, long ownerAccountId, List<Long> accountIds) {
        if (!accountIds.isEmpty()) {
            added.fire(new ListMembersAdded(listId, ownerAccountId, accountIds));
        }
    }

    void removed(long listId, long ownerAccountId, List<Long> accountIds) {
        if (!accountIds.isEmpty()) {
            removed.fire(new ListMembersRemoved(listId, ownerAccountId, accountIds));
        }
    }
}
