package social.anancus.federation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets deliveries to one host through: a few at once, none for a minute after ten failures in a row, then a single one that
 * tries whether the host is back (a circuit breaker), and none while the host has asked us to wait.
 *
 * <p>Whoever is not let through is told when to come again. Those that come because all places are taken get times one after
 * the other, as far apart as the host takes for each, so that a long row does not knock on the door all the time.
 */
final class HostGate {
    static final int FAILURES_TO_OPEN = 10;
    static final Duration PAUSE = Duration.ofSeconds(60);
    /** While one delivery tries whether the host is back, the others look again after this time. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final Duration LONGEST_ROW = Duration.ofMinutes(5);
    private static final double FIRST_GUESS_MILLIS = 500;
    private static final double WEIGHT_OF_LATEST = 0.3;

    private final Clock clock;
    private final int places;
    private int inside;
    private int failuresInARow;
    private boolean probing;
    private @Nullable Instant openUntil;
    private @Nullable Instant askedToWaitUntil;
    private double usualMillis = FIRST_GUESS_MILLIS;
    private Instant nextFree = Instant.EPOCH;

    HostGate(Clock clock, int places) {
        this.clock = clock;
        this.places = places;
    }

    /** The answer at the door. */
    sealed interface Entry {
        /**
         * The delivery may go; {@link HostGate#leave} must follow.
         *
         * @param probe whether it tries if the host is back
         */
        record Open(boolean probe) implements Entry {}

        /** All places are taken. */
        record Busy(Duration pause) implements Entry {}

        /** The host does not answer, or has asked for a pause. */
        record Shut(Duration pause) implements Entry {}
    }

    /** How it went, as far as the host is concerned. */
    enum End {
        /** The host has answered. */
        ANSWERED,
        /** There was no answer, or one that says that the host is out of order. */
        FAILED,
        /** The host was not asked. */
        NOT_TRIED
    }

    synchronized Entry enter() {
        Instant now = clock.instant();
        Instant asked = askedToWaitUntil;
        if (asked != null && now.isBefore(asked)) {
            return new Entry.Shut(Duration.between(now, asked));
        }
        Instant open = openUntil;
        if (open != null) {
            if (now.isBefore(open)) {
                return new Entry.Shut(Duration.between(now, open));
            }
            if (probing) {
                return new Entry.Shut(LOOK_AGAIN);
            }
            probing = true;
            inside++;
            return new Entry.Open(true);
        }
        if (inside >= places) {
            return new Entry.Busy(placeInTheRow(now));
        }
        inside++;
        return new Entry.Open(false);
    }

    private Duration placeInTheRow(Instant now) {
        long each = Math.max(1, Math.round(usualMillis / places));
        Instant from = nextFree.isBefore(now) ? now : nextFree;
        nextFree = from.plusMillis(each);
        Duration wait = Duration.between(now, nextFree);
        if (wait.compareTo(LONGEST_ROW) > 0) {
            nextFree = now.plus(LONGEST_ROW);
            return LONGEST_ROW;
        }
        return wait;
    }

    /**
     * @param entry how it was let in
     * @param end how it went
     * @param millis how long it took
     */
    synchronized void leave(Entry.Open entry, End end, long millis) {
        inside--;
        if (entry.probe()) {
            probing = false;
        }
        switch (end) {
            case ANSWERED -> {
                failuresInARow = 0;
                openUntil = null;
                usualMillis += WEIGHT_OF_LATEST * (millis - usualMillis);
            }
            case FAILED -> {
                failuresInARow++;
                if (entry.probe() || failuresInARow >= FAILURES_TO_OPEN) {
                    openUntil = clock.instant().plus(PAUSE);
                }
                usualMillis += WEIGHT_OF_LATEST * (millis - usualMillis);
            }
            case NOT_TRIED -> {
                // says nothing of the host
            }
        }
    }

    /** The host wants no more before this time has passed. */
    synchronized void pause(Duration wait) {
        Instant until = clock.instant().plus(wait);
        if (askedToWaitUntil == null || askedToWaitUntil.isBefore(until)) {
            askedToWaitUntil = until;
        }
    }

    /** Something came from the host: it is up again. */
    synchronized void revive() {
        failuresInARow = 0;
        openUntil = null;
    }

    synchronized boolean isShut() {
        Instant asked = askedToWaitUntil;
        return openUntil != null || asked != null && clock.instant().isBefore(asked);
    }

    synchronized int failuresInARow() {
        return failuresInARow;
    }

    synchronized int inside() {
        return inside;
    }
}
