package social.anancus.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Instant RESET = Instant.parse("2026-01-02T03:05:00Z");

    @Test
    void theHeadersAreMastodons() {
        assertThat(new Verdict(300, 299, RESET, true).headers())
                .containsExactly(
                        entry("X-RateLimit-Limit", "300"),
                        entry("X-RateLimit-Remaining", "299"),
                        entry("X-RateLimit-Reset", "2026-01-02T03:05:00.000000Z"));
    }

    @Test
    void theTighterOfTwoIsTheOneThatRefusesOrHasLessLeft() {
        Verdict plenty = new Verdict(1500, 1400, RESET, true);
        Verdict little = new Verdict(300, 2, RESET, true);
        Verdict none = new Verdict(300, 0, RESET, true);
        Verdict refused = new Verdict(30, 0, RESET, false);

        assertThat(plenty.tighter(little)).isSameAs(little);
        assertThat(little.tighter(plenty)).isSameAs(little);
        assertThat(none.tighter(refused)).isSameAs(refused);
        assertThat(refused.tighter(none)).isSameAs(refused);
        assertThat(plenty.tighter(new Verdict(1400, 1400, RESET, true))).isSameAs(plenty);
    }
}
