package social.anancus.arch.bad.platform;

import java.time.Clock;
import java.time.Instant;

/** Innocent: it takes a clock. */
public class InnocentNow {
    public Instant now(Clock clock) {
        return Instant.now(clock);
    }
}
