package social.anancus.core.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import social.anancus.platform.metrics.Caches;

/** How much goes on here, for everybody to see. Counted anew once in a while, however often it is asked for. */
@ApplicationScoped
public class SiteActivity {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 12;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration HALF_YEAR = Duration.ofDays(180);

    private ActivityRepository activity;
    private Clock clock;
    private Cache<String, Object> remembered;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SiteActivity() {}

    @Inject
    public SiteActivity(ActivityRepository activity, Clock clock, Caches caches) {
        this.activity = activity;
        this.clock = clock;
        this.remembered = caches.create(
                "site_activity", Caffeine.newBuilder().maximumSize(10).expireAfterWrite(Duration.ofMinutes(5)));
    }

    /**
     * The size of the site.
     *
     * @param users people with a confirmed address
     * @param statuses what they have written
     * @param activeMonth how many of them used it in the last 30 days
     * @param activeHalfYear how many of them used it in the last 180 days
     * @param peers how many other servers are known
     */
    public record Size(long users, long statuses, long activeMonth, long activeHalfYear, int peers) {}

    /**
     * One week.
     *
     * @param beginning its first second since 1970
     * @param statuses what was written
     * @param logins how many people logged in last in it
     * @param registrations how many signed up
     */
    public record Week(long beginning, long statuses, long logins, long registrations) {}

    /**
     * @return the size of the site, at most five minutes old
     */
    public Size size() {
        int peers = peers().size(); // not inside: a cache fills no second entry while it fills one
        return (Size) remembered.get("size", key -> {
            Instant now = clock.instant();
            ActivityRepository.Counts counts = activity.counts(now.minus(MONTH), now.minus(HALF_YEAR));
            return new Size(counts.users(), counts.statuses(), counts.active(), counts.activeBefore(), peers);
        });
    }

    /**
     * @return the other servers that are known, in order
     */
    @SuppressWarnings("unchecked") // what was put in below
    public List<String> peers() {
        return (List<String>) remembered.get("peers", key -> List.copyOf(activity.peers()));
    }

    /**
     * @return this week and the eleven before, the latest first
     */
    @SuppressWarnings("unchecked") // what was put in below
    public List<Week> weeks() {
        return (List<Week>) remembered.get("weeks", key -> count());
    }

    private List<Week> count() {
        long seconds = WEEK.toSeconds();
        long current = clock.instant().getEpochSecond() / seconds * seconds;
        Instant since = Instant.ofEpochSecond(current - (WEEKS - 1) * seconds);
        Map<Long, Long> statuses = activity.statusesByWeek(since);
        Map<Long, Long> logins = activity.loginsByWeek(since);
        Map<Long, Long> registrations = activity.registrationsByWeek(since);
        List<Week> weeks = new ArrayList<>();
        for (int back = 0; back < WEEKS; back++) {
            long week = current - back * seconds;
            weeks.add(new Week(
                    week,
                    statuses.getOrDefault(week, 0L),
                    logins.getOrDefault(week, 0L),
                    registrations.getOrDefault(week, 0L)));
        }
        return weeks;
    }
}
