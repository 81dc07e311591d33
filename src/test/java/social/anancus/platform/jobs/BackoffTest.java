package social.anancus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void sixteenTriesTakeTwoToThreeDays() {
        long least = IntStream.range(1, Backoff.ATTEMPTS)
                .mapToLong(attempt -> Backoff.least(attempt).toSeconds())
                .sum();
        assertThat(Duration.ofSeconds(least)).isBetween(Duration.ofHours(49), Duration.ofHours(50));
    }

    @Test
    void aWaitIsUpToHalfLonger() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Backoff.after(2)).isBetween(Duration.ofSeconds(31), Duration.ofMillis(46_500));
        }
    }
}
