package social.anancus.api.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.error.Invalid;

class ScheduledTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-02T03:04:05.678Z, 2027-01-02T03:04:05.678Z",
        "2027-01-02T03:04:05.678901Z, 2027-01-02T03:04:05.678901Z",
        "2027-01-02T03:04:05.123456789Z, 2027-01-02T03:04:05.123456789Z",
        "2027-01-02T03:04:05Z, 2027-01-02T03:04:05Z",
        "2027-01-02T03:04Z, 2027-01-02T03:04:00Z",
        "2027-01-02T03:04:05+02:00, 2027-01-02T01:04:05Z",
        "2027-01-02T03:04:05-0330, 2027-01-02T06:34:05Z",
        "2027-01-02T03:04:05, 2027-01-02T03:04:05Z",
        "2027-01-02 03:04, 2027-01-02T03:04:00Z",
        "2027-01-02, 2027-01-02T00:00:00Z"
    })
    void timesAreReadInTheirUsualForms(String text, String time) {
        assertThat(ScheduledTime.of(text)).isEqualTo(Instant.parse(time));
    }

    @Test
    void aBlankIsNoTime() {
        assertThat(ScheduledTime.of(null)).isNull();
        assertThat(ScheduledTime.of(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-13-01", "2027-01-02T25:00:00Z", "2027-01-02T03:04:05Zzz"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> ScheduledTime.of(text)).isInstanceOf(Invalid.class);
    }
}
