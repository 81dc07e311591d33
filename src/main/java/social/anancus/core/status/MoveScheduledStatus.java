package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Publishes a scheduled status at another time. */
@ApplicationScoped
public class MoveScheduledStatus {
    private ScheduledStatusRepository scheduled;
    private ScheduleRules rules;
    private ScheduledParts parts;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MoveScheduledStatus() {}

    @Inject
    public MoveScheduledStatus(
            ScheduledStatusRepository scheduled, ScheduleRules rules, ScheduledParts parts, Clock clock) {
        this.scheduled = scheduled;
        this.rules = rules;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * @param accountId whose it must be
     * @param id a scheduled status
     * @param at when it is to be published
     * @throws NotFound if the account has no such one
     * @throws Invalid if that is too soon, or there are too many for that day
     */
    @Transactional
    public void move(long accountId, long id, Instant at) {
        scheduled.lockOwner(accountId);
        ScheduledStatus status = scheduled.find(accountId, id).orElseThrow(NotFound::new);
        rules.requireLater(at, clock.instant());
        if (!day(at).equals(day(status.scheduledAt()))) {
            rules.requireRoomOn(accountId, at);
        }
        parts.move(id, at);
    }

    private static Instant day(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }
}
