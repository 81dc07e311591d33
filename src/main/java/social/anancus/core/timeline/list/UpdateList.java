package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.error.NotFound;

/** Changes a list. */
@ApplicationScoped
public class UpdateList {
    private ListRepository lists;
    private ListEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UpdateList() {}

    @Inject
    public UpdateList(ListRepository lists, ListEvents events, Clock clock) {
        this.lists = lists;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param ownerAccountId whose it must be
     * @param id a list
     * @param draft what it shall be
     * @return the list
     * @throws NotFound if the owner has no such list
     * @throws Invalid if title or policy are not allowed
     */
    @Transactional
    public AccountList update(long ownerAccountId, long id, ListDraft draft) {
        AccountList old = lists.find(ownerAccountId, id).orElseThrow(NotFound::new);
        AccountList wanted = draft.onto(old);
        lists.update(wanted, clock.instant());
        if (wanted.repliesPolicy() != old.repliesPolicy() || wanted.exclusive() != old.exclusive()) {
            events.changed(id, ownerAccountId);
        }
        return wanted;
    }
}
