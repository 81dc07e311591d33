package social.anancus.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "a",
                "1",
                "127.1",
                "2130706433",
                "0177.0.0.1",
                "1.2.3.4:80",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                "1..3.4",
                "1.2.3.256",
                "1.2.3.1000",
                "1.2.03.4",
                " 1.2.3.4",
                "1.2.3.+4",
                "cafe",
                ":",
                "[::1]"
            })
    void onlyWholeLiteralsAreAddresses(String text) {
        assertThat(IpLiterals.address(text)).isEmpty();
    }

    @Test
    void aMappedLiteralIsAnIpv4Address() {
        assertThat(IpLiterals.address("::ffff:192.0.2.1"))
                .containsInstanceOf(Inet4Address.class)
                .isEqualTo(IpLiterals.address("192.0.2.1"));
    }
}
