package social.anancus.platform.ids;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * Makes ids that sort by time: {@code milliseconds << 16 | low}, as Mastodon's {@code timestamp_id}.
 *
 * <p>Within one process an id of {@link #next()} never repeats and is always greater than the one before, also when the
 * clock goes back. Each millisecond starts at random low bits, so that two nodes hardly ever make the same id; should it
 * happen, the table's primary key refuses the second row.
 */
@ApplicationScoped
public class Ids {
    private static final int LOW_BITS = 16;
    private static final int LOW_VALUES = 1 << LOW_BITS;
    private static final Instant LAST_TIME = Instant.ofEpochMilli((1L << (63 - LOW_BITS)) - 1);

    private final AtomicLong last = new AtomicLong();
    private final AtomicInteger pastSequence;
    private Clock clock;
    private IntSupplier randomLow;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Ids() {
        this.pastSequence = new AtomicInteger();
    }

    @Inject
    public Ids(Clock clock) {
        this(clock, () -> ThreadLocalRandom.current().nextInt(LOW_VALUES));
    }

    Ids(Clock clock, IntSupplier randomLow) {
        this.clock = clock;
        this.randomLow = randomLow;
        this.pastSequence = new AtomicInteger(randomLow.getAsInt());
    }

    /**
     * @return an id of now, greater than every other that this method gave
     */
    public long next() {
        long now = millisecondOf(clock.instant());
        int low = randomLow.getAsInt();
        return last.updateAndGet(previous -> following(previous, now, low));
    }

    private static long following(long previous, long now, int low) {
        long previousMillisecond = previous >>> LOW_BITS;
        if (now > previousMillisecond) {
            return now << LOW_BITS | low;
        }
        boolean full = (previous & (LOW_VALUES - 1)) == LOW_VALUES - 1;
        return full ? (previousMillisecond + 1) << LOW_BITS | low : previous + 1;
    }

    /**
     * An id for something that happened before now, such as a remote post. Ids of the same millisecond are in no order;
     * none repeats within 65 536 calls.
     *
     * @param time when it happened; the future counts as now, and what lies before 1970 as 1970
     * @return an id with that time
     */
    public long at(Instant time) {
        if (!time.isBefore(clock.instant())) {
            return next();
        }
        int low = pastSequence.getAndIncrement() & (LOW_VALUES - 1);
        return Math.max(1, millisecondOf(time) << LOW_BITS | low);
    }

    /**
     * @param id an id that {@link Ids} or Mastodon made
     * @return the time in it, to the millisecond
     */
    public static Instant timeOf(long id) {
        return Instant.ofEpochMilli(id >> LOW_BITS);
    }

    /**
     * @param time a time
     * @return the smallest id of that millisecond: everything from then on has this id or a greater one
     */
    public static long firstAt(Instant time) {
        return millisecondOf(time) << LOW_BITS;
    }

    private static long millisecondOf(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return 0;
        }
        return time.isAfter(LAST_TIME) ? LAST_TIME.toEpochMilli() : time.toEpochMilli();
    }
}
