package social.anancus.platform.ratelimit;

import java.time.Duration;

/**
 * How often one caller may do one thing.
 *
 * @param name what is counted; each limit has its own
 * @param limit how many times within a window
 * @param period how long a window is, in whole seconds
 */
public record RateLimit(String name, int limit, Duration period) {
    public RateLimit {
        if (limit < 1 || period.toSeconds() < 1) {
            throw new IllegalArgumentException(name + " allows nothing");
        }
    }
}
