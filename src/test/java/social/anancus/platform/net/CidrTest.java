package social.anancus.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    private static InetAddress address(String literal) {
        return Cidr.address(literal).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0, true",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "192.168.1.128/25, 192.168.1.128, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::1, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.7/32, 203.0.113.7, true",
        "203.0.113.6/31, 203.0.113.7, true",
        "200.0.0.0/5, 207.1.1.1, true",
        "200.0.0.0/5, 208.1.1.1, false",
        "::1, ::1, true",
        "::1, ::2, false",
        "fd00::/8, fdff:ffff::1, true",
        "fd00::/8, fc00::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 10.0.0.1, false",
        "2001:DB8::/32, 2001:0db8:0:0:0:0:0:1, true"
    })
    void aNetworkHoldsTheAddressesThatShareItsFirstBits(String network, String address, boolean held) {
        assertThat(Cidr.parse(network).contains(address(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "10.0.0.0/8, ::ffff:a01:203, true",
        "::ffff:10.0.0.0/104, 10.1.2.3, true",
        "::ffff:10.0.0.0/104, 11.1.2.3, false",
        "::ffff:10.0.0.1, 10.0.0.1, true",
        "::ffff:0:0/96, 1.2.3.4, true"
    })
    void mappedAddressesCountAsIpv4(String network, String address, boolean held) {
        assertThat(Cidr.parse(network).contains(address(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "localhost",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/+8",
                "10.0.0.0/8/8",
                "10.0.0/8",
                "10.0.0.0.0/8",
                "010.0.0.0/8",
                "256.0.0.0/8",
                "0x0a.0.0.0/8",
                "::/129",
                "::1::/64",
                "::ffff:10.0.0.0/95",
                "[::1]/128",
                "fe80::1%eth0",
                " 10.0.0.0/8"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org", "a", "1", "127.1", "2130706433", "0177.0.0.1", "1.2.3.4:80", "cafe", ":"})
    void onlyWholeLiteralsAreAddresses(String text) {
        assertThat(Cidr.address(text)).isEmpty();
    }

    @Test
    void aMappedLiteralIsAnIpv4Address() {
        assertThat(address("::ffff:192.0.2.1")).isInstanceOf(Inet4Address.class).isEqualTo(address("192.0.2.1"));
    }

    @Test
    void severalNetworksAreAskedTogether() {
        List<Cidr> networks = Cidr.parseAll(List.of("127.0.0.0/8", "::1"));

        assertThat(Cidr.anyContains(networks, address("127.0.0.1"))).isTrue();
        assertThat(Cidr.anyContains(networks, address("::1"))).isTrue();
        assertThat(Cidr.anyContains(networks, address("10.0.0.1"))).isFalse();
        assertThat(Cidr.anyContains(List.of(), address("10.0.0.1"))).isFalse();
    }
}
