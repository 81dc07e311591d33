package social.anancus.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Counts what callers do in fixed windows that begin at whole multiples of the period since 1970, as Mastodon does.
 *
 * <p>Counting is atomic. At most {@value #MOST_KEYS} counters are kept; beyond that the ones that are used least go, so
 * that a flood of addresses costs no more memory and hardly touches the counters of busy callers.
 */
@ApplicationScoped
public class RateLimiter {
    static final int MOST_KEYS = 100_000;
    private static final int LONGEST_KEY = 64;

    private Clock clock;
    private boolean on;
    private Cache<Counted, Window> windows;

    private record Counted(String limit, String key) {}

    private record Window(long number, int count, long secondsLeft) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RateLimiter() {}

    @Inject
    public RateLimiter(Clock clock, ServerSettings settings) {
        this.clock = clock;
        this.on = settings.get(Settings.RATE_LIMITS);
        this.windows = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfter(Expiry.<Counted, Window>writing((key, window) -> Duration.ofSeconds(window.secondsLeft())))
                .build();
    }

    /**
     * Counts one more time, also when it is over the limit.
     *
     * @param rule one of {@link RateLimits}
     * @param key who is counted: an account's or token's id, an e-mail address, or
     *     {@link social.anancus.platform.net.ClientAddress#networkKey()}
     * @return whether this time is allowed, and what remains
     */
    public Verdict count(RateLimit rule, String key) {
        return add(rule, key, 1);
    }

    /**
     * Asks without counting.
     *
     * @param rule one of {@link RateLimits}
     * @param key who is counted
     * @return whether another time would be allowed, and what remains before it
     */
    public Verdict ask(RateLimit rule, String key) {
        Verdict verdict = add(rule, key, 0);
        return new Verdict(verdict.limit(), verdict.remaining(), verdict.reset(), verdict.remaining() > 0);
    }

    /**
     * Takes one time back, where what was counted did not happen after all.
     *
     * @param rule one of {@link RateLimits}
     * @param key who was counted
     */
    public void giveBack(RateLimit rule, String key) {
        Verdict unused = add(rule, key, -1);
    }

    /**
     * Does what counts only where it succeeds.
     *
     * @param rule one of {@link RateLimits}
     * @param key who is counted
     * @param action what to do; if it throws, it does not count
     * @throws TooMany if it was done too often
     */
    public void onSuccess(RateLimit rule, String key, Runnable action) {
        boolean done = false;
        boolean allowed = count(rule, key).allowed();
        try {
            if (!allowed) {
                throw new TooMany();
            }
            action.run();
            done = true;
        } finally {
            if (!done) {
                giveBack(rule, key);
            }
        }
    }

    private Verdict add(RateLimit rule, String key, int step) {
        long period = rule.period().toSeconds();
        long now = clock.instant().getEpochSecond();
        long number = Math.floorDiv(now, period);
        Instant reset = Instant.ofEpochSecond((number + 1) * period);
        if (!on) {
            return new Verdict(rule.limit(), rule.limit(), reset, true);
        }
        Counted counted = new Counted(rule.name(), key.length() > LONGEST_KEY ? Tokens.hashHex(key) : key);
        long left = reset.getEpochSecond() - now;
        Window window = windows.asMap().compute(counted, (unused, old) -> {
            int before = old == null || old.number() != number ? 0 : old.count();
            // never below zero, and never over the end of the numbers
            int after = Math.clamp((long) before + step, 0, Integer.MAX_VALUE);
            return new Window(number, after, left);
        });
        return new Verdict(
                rule.limit(), Math.max(0, rule.limit() - window.count()), reset, window.count() <= rule.limit());
    }

    /** For tests: how many counters are kept after what is over has gone. */
    long size() {
        windows.cleanUp();
        return windows.estimatedSize();
    }
}
