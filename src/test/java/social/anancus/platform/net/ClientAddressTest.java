package social.anancus.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private static final List<AddressRange> TRUSTED = Stream.of("127.0.0.0/8", "::1", "10.0.0.0/8")
            .map(AddressRange::parse)
            .toList();

    private static String client(String remote, @Nullable String forwardedFor) {
        return ClientAddress.of(remote, forwardedFor, TRUSTED).toString();
    }

    @Test
    void withoutHeaderTheConnectionTells() {
        assertThat(client("203.0.113.7", null)).isEqualTo("203.0.113.7");
        assertThat(client("127.0.0.1", null)).isEqualTo("127.0.0.1");
    }

    @Test
    void aStrangerCannotNameAnotherAddress() {
        assertThat(client("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "127.0.0.1; 198.51.100.1; 198.51.100.1",
                "127.0.0.1; 192.0.2.66, 198.51.100.1; 198.51.100.1",
                "127.0.0.1; 192.0.2.66, 198.51.100.1, 10.1.1.1; 198.51.100.1",
                "127.0.0.1; 10.2.2.2, 10.1.1.1; 10.2.2.2",
                "::1; 198.51.100.1; 198.51.100.1",
                "0:0:0:0:0:0:0:1%lo; 2001:db8::1; 2001:db8:0:0:0:0:0:1",
                "::ffff:127.0.0.1; 198.51.100.1; 198.51.100.1",
                "127.0.0.1; ::ffff:198.51.100.1; 198.51.100.1",
                "127.0.0.1; 198.51.100.1:4711; 198.51.100.1",
                "127.0.0.1; [2001:db8::1]:4711; 2001:db8:0:0:0:0:0:1",
                "127.0.0.1; [2001:db8::1]; 2001:db8:0:0:0:0:0:1"
            })
    void behindTrustedProxiesTheRightmostStrangerIsTheClient(String remote, String header, String expected) {
        assertThat(client(remote, header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "127.0.0.1; unknown; 127.0.0.1",
                "127.0.0.1; 198.51.100.1, unknown, 10.1.1.1; 10.1.1.1",
                "127.0.0.1; ''; 127.0.0.1",
                "127.0.0.1; ','; 127.0.0.1",
                "127.0.0.1; [2001:db8::1; 127.0.0.1",
                "127.0.0.1; localhost; 127.0.0.1"
            })
    void behindAnEntryThatIsNoAddressNothingIsBelieved(String remote, String header, String expected) {
        assertThat(client(remote, header)).isEqualTo(expected);
    }

    @Test
    void aRemoteAddressMustBeOne() {
        assertThatThrownBy(() -> client("example.org", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ipv6IsCountedBy64Bits() {
        assertThat(keyOf("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2:0:0:0:0/64");
        assertThat(keyOf("2001:db8:1:2::1")).isEqualTo(keyOf("2001:db8:1:2:ffff::"));
        assertThat(keyOf("2001:db8:1:3::1")).isNotEqualTo(keyOf("2001:db8:1:2::1"));
        assertThat(keyOf("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(keyOf("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    private static String keyOf(String address) {
        return ClientAddress.of(address, null, List.of()).networkKey();
    }
}
