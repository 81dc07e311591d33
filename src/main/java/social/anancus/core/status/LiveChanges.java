package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tells {@link LiveStatuses}, inside the transaction of whoever writes, that rows change of which it remembers what they said. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class LiveChanges {
    private Event<StatusLiveChanged> statuses;
    private Event<ViewerLiveChanged> viewers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LiveChanges() {}

    @Inject
    public LiveChanges(Event<StatusLiveChanged> statuses, Event<ViewerLiveChanged> viewers) {
        this.statuses = statuses;
        this.viewers = viewers;
    }

    /**
     * @param statusId a status whose counts changed, or what somebody did with it
     */
    public void status(long statusId) {
        statuses.fire(new StatusLiveChanged(statusId));
    }

    /**
     * @param accountId somebody for whom much may look different, such as a thread
     */
    public void viewer(long accountId) {
        viewers.fire(new ViewerLiveChanged(accountId));
    }
}
