package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Throws a scheduled status away that cannot be published. */
@ApplicationScoped
public class DropDueStatus {
    private ScheduledStatusRepository scheduled;
    private ScheduledParts parts;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DropDueStatus() {}

    @Inject
    public DropDueStatus(ScheduledStatusRepository scheduled, ScheduledParts parts, Clock clock) {
        this.scheduled = scheduled;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * @param id a scheduled status
     */
    @Transactional
    public void drop(long id) {
        Instant now = clock.instant();
        scheduled.take(id, now).ifPresent(status -> parts.release(status.id(), now));
    }
}
