package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.federation.door.Refused;

class CavageFieldsTest {
    @Test
    void parametersAreReadWithAndWithoutQuotesAndSpaces() {
        assertThat(CavageFields.parse("keyId=\"https://remote.example/u/carol#main-key\" , created=1402170695,"
                        + "headers = \"(request-target) host\",signature=\"a\\\\b\\\"c==\""))
                .isEqualTo(Map.of(
                        "keyId", "https://remote.example/u/carol#main-key",
                        "created", "1402170695",
                        "headers", "(request-target) host",
                        "signature", "a\\b\"c=="));
    }

    @Test
    void theAuthorizationHeaderIsReadToo() {
        assertThat(CavageFields.isScheme("Bearer x")).isFalse();
        assertThat(CavageFields.isScheme("signature keyId=\"x\"")).isTrue();
        assertThat(CavageFields.parse("Signature keyId=\"x\"")).isEqualTo(Map.of("keyId", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keyId",
                "keyId=",
                "keyId=\"x",
                "keyId=\"x\\",
                "=\"x\"",
                "keyId=\"x\",",
                "keyId=\"x\" signature=\"y\"",
                "keyId=\"x\",keyId=\"y\"",
                "Bearer x",
            })
    void whatIsOutOfPlaceIsRefused(String header) {
        assertThatThrownBy(() -> CavageFields.parse(header))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.MALFORMED));
    }

    /** SIG-28. Below our limit of 8 KiB the parser is fed as much nonsense as fits; above, it does not begin. */
    @ParameterizedTest
    @ValueSource(strings = {",", "\"", "\\", "a=\"\\\"", "a=\"\",", "a=,"})
    void aHeaderFullOfSeparatorsCostsNextToNothing(String piece) {
        String within = piece.repeat(8_000 / piece.length());
        String beyond = piece.repeat(65_536 / piece.length());
        long before = ManagementFactory.getThreadMXBean().isCurrentThreadCpuTimeSupported()
                ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                : 0;

        assertThatThrownBy(() -> CavageFields.parse(within)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> CavageFields.parse(beyond)).isInstanceOf(Refused.class);

        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(spent)).isLessThan(Duration.ofMillis(50));
    }
}
