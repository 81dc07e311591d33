package social.anancus.federation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static Verdict of(int status) {
        return Verdict.of(status, Optional.empty());
    }

    @Test
    void anyStatusOfTwoHundredIsSuccess() {
        for (int status : List.of(200, 201, 202, 204, 299)) {
            assertThat(of(status)).as("%d", status).isEqualTo(new Verdict.Delivered());
        }
    }

    /** REL-18. */
    @Test
    void whatWillNeverWorkIsGivenUpAtOnce() {
        for (int status : List.of(400, 403, 404, 405, 406, 410, 413, 422, 451, 501)) {
            assertThat(of(status)).as("%d", status).isEqualTo(new Verdict.Never("status " + status));
        }
    }

    /** REL-18. */
    @Test
    void whatMayPassIsTriedAgain() {
        for (int status : List.of(301, 302, 401, 408, 429)) {
            assertThat(of(status))
                    .as("%d", status)
                    .isEqualTo(new Verdict.Later(Duration.ZERO, "status " + status, false));
        }
        for (int status : List.of(500, 502, 503, 504, 520)) {
            assertThat(of(status))
                    .as("%d", status)
                    .isEqualTo(new Verdict.Later(Duration.ZERO, "status " + status, true));
        }
    }

    @Test
    void aServerMayAskForTime() {
        assertThat(Verdict.of(429, Verdict.retryAfter("120", NOW)))
                .isEqualTo(new Verdict.Later(Duration.ofMinutes(2), "status 429", false));
        assertThat(Verdict.retryAfter("Fri, 02 Jan 2026 03:05:05 GMT", NOW)).contains(Duration.ofMinutes(1));
        assertThat(Verdict.retryAfter("Fri, 02 Jan 2026 03:03:05 GMT", NOW))
                .as("in the past")
                .isEmpty();
        assertThat(Verdict.retryAfter("soon", NOW)).isEmpty();
        assertThat(Verdict.retryAfter("-5", NOW)).isEmpty();
    }

    @Test
    void aServerMayNotAskForever() {
        assertThat(Verdict.retryAfter("999999999", NOW)).contains(Duration.ofHours(12));
        assertThat(Verdict.retryAfter("Fri, 02 Jan 2099 03:05:05 GMT", NOW)).contains(Duration.ofHours(12));
        assertThat(Verdict.retryAfter("99999999999999999999", NOW)).isEmpty();
    }
}
