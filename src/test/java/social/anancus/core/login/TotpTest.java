package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    // RFC 6238, appendix B: the ASCII text 12345678901234567890
    private static final Totp TOTP = Totp.ofBase32("gezd gnbv gy3t qojq gezd gnbv gy3t qojq");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TOTP.step(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void aClockMayBeHalfAMinuteOff() {
        assertThat(TOTP.step("287 082", Instant.ofEpochSecond(59 + 30))).hasValue(1);
        assertThat(TOTP.step("287082", Instant.ofEpochSecond(59 - 30))).hasValue(1);
        assertThat(TOTP.step("287082", Instant.ofEpochSecond(59 + 60))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870822", "28708a", "٢٨٧٠٨٢"})
    void whatIsNoCodeIsNoCode(String text) {
        assertThat(TOTP.step(text, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void aSecretIsBase32() {
        assertThatThrownBy(() -> Totp.ofBase32("018")).isInstanceOf(IllegalArgumentException.class);
    }
}
