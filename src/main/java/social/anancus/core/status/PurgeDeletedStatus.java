package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Takes a deleted status out of the database with all that hangs on it; one that was reported stays for moderators. */
@ApplicationScoped
public class PurgeDeletedStatus {
    /** How long a status that was reported is kept after its deletion. */
    static final Duration REPORTED_KEPT = Duration.ofDays(30);

    private StatusRepository statuses;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PurgeDeletedStatus() {}

    @Inject
    public PurgeDeletedStatus(StatusRepository statuses, Clock clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    /**
     * @param statusId a status; nothing happens if it is not deleted
     * @return false if it was reported, and stays for now
     */
    @Transactional
    public boolean purge(long statusId) {
        Instant keepReportedSince = clock.instant().minus(REPORTED_KEPT);
        if (statuses.isHeldByReport(statusId, keepReportedSince)) {
            return false;
        }
        statuses.purge(statusId);
        return true;
    }
}
