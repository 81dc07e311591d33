package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import social.anancus.platform.error.Invalid;

/** How far ahead, and how many statuses somebody may schedule. */
@ApplicationScoped
public class ScheduleRules {
    private ScheduledStatusRepository scheduled;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScheduleRules() {}

    @Inject
    public ScheduleRules(ScheduledStatusRepository scheduled) {
        this.scheduled = scheduled;
    }

    /** How far ahead at least. */
    public static final Duration SOONEST = Duration.ofMinutes(5);

    /** How many may wait at once. */
    public static final int MOST = 300;

    /** How many may be for one day, by UTC. */
    public static final int MOST_A_DAY = 25;

    /**
     * @param at when something is to be published
     * @param now the time
     * @throws Invalid if that is too soon
     */
    void requireLater(Instant at, Instant now) {
        if (!at.isAfter(now.plus(SOONEST))) {
            throw new Invalid("Validation failed: Scheduled at The scheduled date must be in the future");
        }
    }

    /**
     * @param accountId the author of one more
     * @throws Invalid if too many wait already
     */
    void requireRoom(long accountId) {
        if (scheduled.count(accountId) >= MOST) {
            throw tooMany("You have exceeded the limit of " + MOST + " scheduled posts");
        }
    }

    /**
     * @param accountId the author of one more
     * @param at when it is to be published
     * @throws Invalid if there are too many for that day
     */
    void requireRoomOn(long accountId, Instant at) {
        Instant day = at.truncatedTo(ChronoUnit.DAYS);
        if (scheduled.count(accountId, day, day.plus(1, ChronoUnit.DAYS)) >= MOST_A_DAY) {
            throw tooMany("You have exceeded the limit of " + MOST_A_DAY + " scheduled posts for today");
        }
    }

    private static Invalid tooMany(String text) {
        return new Invalid("Validation failed: " + text);
    }
}
