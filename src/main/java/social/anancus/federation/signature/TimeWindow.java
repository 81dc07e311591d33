package social.anancus.federation.signature;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;

/**
 * When a signature counts: from an hour before it says it was made, until its expiry or five minutes after, never more than
 * twelve hours after, and in each case an hour longer, as clocks differ.
 */
final class TimeWindow {
    private static final Duration SKEW = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);

    private TimeWindow() {}

    /**
     * @param created when it was made
     * @param expires when it ends by its own word; null where it does not say
     * @param now the time
     * @throws Refused (NOT_SIGNED) if it is too old, or of the future
     */
    static void check(Instant created, @Nullable Instant expires, Instant now) {
        if (created.isAfter(now.plus(SKEW))) {
            throw new Refused(Reason.NOT_SIGNED, "the signature is of the future");
        }
        Instant last = created.plus(LONGEST);
        Instant wanted = expires == null ? created.plus(USUAL) : expires;
        Instant end = wanted.isBefore(last) ? wanted : last;
        if (now.isAfter(end.plus(SKEW))) {
            throw new Refused(Reason.NOT_SIGNED, "the signature is too old");
        }
    }

    /**
     * @param seconds since 1970, as a signature gives them
     * @return the time
     * @throws Refused (MALFORMED) if it is none of this age
     */
    static Instant ofSeconds(long seconds) {
        if (seconds < 0 || seconds > 100_000_000_000L) {
            throw new Refused(Reason.MALFORMED, "a time in the signature is no time");
        }
        return Instant.ofEpochSecond(seconds);
    }
}
