package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.error.NotFound;

/** Publishes a scheduled status never. Its attachments are free for another one. */
@ApplicationScoped
public class CancelScheduledStatus {
    private ScheduledStatusRepository scheduled;
    private ScheduledParts parts;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CancelScheduledStatus() {}

    @Inject
    public CancelScheduledStatus(ScheduledStatusRepository scheduled, ScheduledParts parts, Clock clock) {
        this.scheduled = scheduled;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * @param accountId whose it must be
     * @param id a scheduled status
     * @throws NotFound if the account has no such one
     */
    @Transactional
    public void cancel(long accountId, long id) {
        if (!scheduled.remove(accountId, id)) {
            throw new NotFound();
        }
        parts.release(id, clock.instant());
    }
}
