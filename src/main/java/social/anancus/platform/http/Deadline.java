package social.anancus.platform.http;

import java.time.Duration;

/**
 * A point on the JVM's monotonic clock after which a request is given up. No {@link java.time.Clock}: a jump of the
 * time of day must neither cut a request off nor let it run on.
 */
record Deadline(long nanoTime) {
    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /**
     * @return what is left; zero if it has passed
     */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    boolean passed() {
        return nanoTime - System.nanoTime() <= 0;
    }
}
