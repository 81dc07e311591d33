package social.anancus.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class ManualClock extends Clock {
    private Instant now;

    public ManualClock(Instant now) {
        this.now = now;
    }

    /**
     * @param text the time at which the clock stands, such as {@code 2026-01-02T03:04:05Z}
     * @return a clock that stands there
     */
    public static ManualClock at(String text) {
        return new ManualClock(Instant.parse(text));
    }

    /**
     * @param step how far to move; negative moves back
     */
    public synchronized void advance(Duration step) {
        now = now.plus(step);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
