package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Removes some of what a remote account wrote. */
@ApplicationScoped
public class RemoveSomeStatuses {
    private static final int BATCH = 50;

    private StatusUriRepository uris;
    private LeaveStatus leaveStatus;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveSomeStatuses() {}

    @Inject
    RemoveSomeStatuses(StatusUriRepository uris, LeaveStatus leaveStatus, Clock clock) {
        this.uris = uris;
        this.leaveStatus = leaveStatus;
        this.clock = clock;
    }

    /**
     * @param accountId an account that is gone; nothing happens to others
     * @return whether there may be more
     */
    @Transactional
    public boolean remove(long accountId) {
        List<Long> some = uris.someOfGone(accountId, BATCH);
        for (long id : some) {
            leaveStatus.lock(id).ifPresent(status -> leaveStatus.leave(status, clock.instant()));
        }
        return some.size() == BATCH;
    }
}
