package social.anancus.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.time.ManualClock;

class RateLimiterTest {
    private static final RateLimit THREE = new RateLimit("three", 3, Duration.ofMinutes(5));
    private static final RateLimit OTHER = new RateLimit("other", 3, Duration.ofMinutes(5));

    private final ManualClock clock = ManualClock.at("2026-01-02T03:04:05.678Z");
    private final RateLimiter limiter = limiter(Map.of());

    private RateLimiter limiter(Map<String, String> settings) {
        return new RateLimiter(clock, ServerSettings.of(settings, Map.of()));
    }

    @Test
    void theLimitIsAllowedAndOneMoreIsNot() {
        Instant reset = Instant.parse("2026-01-02T03:05:00Z");

        assertThat(limiter.count(THREE, "alice")).isEqualTo(new Verdict(3, 2, reset, true));
        assertThat(limiter.count(THREE, "alice")).isEqualTo(new Verdict(3, 1, reset, true));
        assertThat(limiter.count(THREE, "alice")).isEqualTo(new Verdict(3, 0, reset, true));
        assertThat(limiter.count(THREE, "alice")).isEqualTo(new Verdict(3, 0, reset, false));
        assertThat(limiter.count(THREE, "alice")).isEqualTo(new Verdict(3, 0, reset, false));
    }

    @Test
    void callersAndLimitsAreCountedApart() {
        exhaust("alice");

        assertThat(limiter.count(THREE, "bob").remaining()).isEqualTo(2);
        assertThat(limiter.count(OTHER, "alice").remaining()).isEqualTo(2);
        assertThat(limiter.count(THREE, "alice").allowed()).isFalse();
    }

    private void exhaust(String key) {
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.count(THREE, key).allowed()).isTrue();
        }
    }

    @Test
    void windowsBeginAtWholeMultiplesOfThePeriod() {
        exhaust("alice");
        clock.advance(Duration.ofMillis(54_321));
        assertThat(clock.instant()).isEqualTo("2026-01-02T03:04:59.999Z");
        assertThat(limiter.count(THREE, "alice").allowed()).isFalse();

        clock.advance(Duration.ofMillis(1));
        assertThat(limiter.count(THREE, "alice"))
                .isEqualTo(new Verdict(3, 2, Instant.parse("2026-01-02T03:10:00Z"), true));
    }

    @Test
    void askingDoesNotCount() {
        assertThat(limiter.ask(THREE, "alice")).matches(verdict -> verdict.allowed() && verdict.remaining() == 3);
        exhaust("alice");
        assertThat(limiter.ask(THREE, "alice")).matches(verdict -> !verdict.allowed() && verdict.remaining() == 0);
    }

    @Test
    void whatDidNotHappenIsGivenBackButNeverMore() {
        exhaust("alice");
        limiter.giveBack(THREE, "alice");
        assertThat(limiter.count(THREE, "alice").allowed()).isTrue();

        limiter.giveBack(THREE, "bob");
        assertThat(limiter.count(THREE, "bob").remaining()).isEqualTo(2);
    }

    @Test
    void threadsTogetherGetExactlyTheLimit() throws Exception {
        RateLimit hundred = new RateLimit("hundred", 100, Duration.ofHours(1));
        CountDownLatch start = new CountDownLatch(1);
        int allowed = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    int own = 0;
                    for (int j = 0; j < 500; j++) {
                        own += limiter.count(hundred, "alice").allowed() ? 1 : 0;
                    }
                    return own;
                }));
            }
            start.countDown();
            for (Future<Integer> future : running) {
                allowed += future.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(allowed).isEqualTo(100);
    }

    @Test
    void aFloodOfCallersCostsNoMoreThanTheBoundedNumberOfCounters() {
        for (int i = 0; i < RateLimiter.MOST_KEYS * 2; i++) {
            limiter.count(THREE, "address-" + i);
        }
        assertThat(limiter.size()).isLessThanOrEqualTo(RateLimiter.MOST_KEYS);
    }

    @Test
    void longKeysAreCountedToo() {
        String longKey = "x".repeat(10_000);
        exhaust(longKey);

        assertThat(limiter.count(THREE, longKey).allowed()).isFalse();
        assertThat(limiter.count(THREE, longKey + "y").allowed()).isTrue();
    }

    @Test
    void limitsCanBeSwitchedOff() {
        RateLimiter off = limiter(Map.of("RATE_LIMITS", "false"));
        for (int i = 0; i < 10; i++) {
            assertThat(off.count(THREE, "alice"))
                    .isEqualTo(new Verdict(3, 3, Instant.parse("2026-01-02T03:05:00Z"), true));
        }
    }

    @Test
    void aLimitThatAllowsNothingIsNone() {
        assertThatThrownBy(() -> new RateLimit("none", 0, Duration.ofMinutes(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateLimit("never", 1, Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
