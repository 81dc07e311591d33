package social.anancus.platform.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after a failed try: n^4 + 15 seconds and up to half of that more, so that many jobs that failed
 * together do not come back together. 16 tries take two to three days, as with Mastodon.
 */
public final class Backoff {
    /** How many tries a job has unless its handler says otherwise. */
    public static final int ATTEMPTS = 16;

    private Backoff() {}

    /**
     * @param attempt the try that failed, from 1
     * @return how long to wait for the next
     */
    public static Duration after(int attempt) {
        Duration least = least(attempt);
        return least.plusMillis(ThreadLocalRandom.current().nextLong(least.toMillis() / 2 + 1));
    }

    static Duration least(int attempt) {
        long n = Math.min(attempt, 2 * ATTEMPTS);
        return Duration.ofSeconds(n * n * n * n + 15);
    }
}
