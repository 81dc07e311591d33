package social.anancus.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.net.AddressRange;
import social.anancus.platform.net.IpLiterals;

class AddressGuardTest {
    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "93.184.216.34",
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.3.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255"
            })
    void publicIpv4IsPermitted(String address) {
        assertThat(permits(guard, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.9",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.175.48.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void specialIpv4IsRefused(String address) {
        assertThat(permits(guard, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:4860:4860::8888", "2a00:1450::1", "2606:4700::1111", "2001:200::1", "3ffe::1"})
    void globalIpv6IsPermitted(String address) {
        assertThat(permits(guard, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "100:0:0:1::1",
                "2001:db8::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:1ff::1",
                "3fff::1",
                "3fff:fff::1",
                "2620:4f:8000::1",
                "5f00::1",
                "4000::1",
                "e000::1",
                "64:ff9b:1::808:808",
                "64:ff9b:2::1"
            })
    void specialIpv6IsRefused(String address) {
        assertThat(permits(guard, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ffff:8.8.8.8", "64:ff9b::8.8.8.8"})
    void aPublicIpv4InsideIpv6IsPermitted(String address) {
        assertThat(permits(guard, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::ffff:0.0.0.0",
                "64:ff9b::127.0.0.1",
                "64:ff9b::10.1.2.3",
                "64:ff9b::169.254.169.254"
            })
    void aSpecialIpv4InsideIpv6IsRefused(String address) {
        assertThat(permits(guard, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::127.0.0.1",
                "::8.8.8.8",
                "2002:7f00:1::",
                "2002:808:808::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "::ffff:0:127.0.0.1",
                "::ffff:0:8.8.8.8"
            })
    void tunnelsAndFormsOutOfUseAreRefusedWhateverIsInThem(String address) {
        assertThat(permits(guard, address)).isFalse();
    }

    @Test
    void anAllowedRangeIsPermittedInEveryFormAndNothingBesideIt() {
        AddressGuard allowing = new AddressGuard(Stream.of("127.0.1.0/24", "fd00:1::/32", "::1")
                .map(AddressRange::parse)
                .toList());

        assertThat(Stream.of("127.0.1.0", "127.0.1.255", "::ffff:127.0.1.9", "fd00:1::5", "::1", "8.8.8.8"))
                .allMatch(address -> permits(allowing, address));
        assertThat(Stream.of("127.0.0.1", "127.0.2.0", "::ffff:127.0.0.1", "fd00:2::5", "::2", "::127.0.1.1"))
                .noneMatch(address -> permits(allowing, address));
    }

    @Test
    void javaAndTheGuardAgreeOnMappedAddresses() throws Exception {
        assertThat(guard.permits(InetAddress.getByName("::ffff:127.0.0.1"))).isFalse();
        assertThat(guard.permits(InetAddress.getByName("::ffff:8.8.8.8"))).isTrue();
    }

    private static boolean permits(AddressGuard guard, String text) {
        byte[] bytes = text.indexOf(':') < 0 ? IpLiterals.v4(text) : IpLiterals.v6(text);
        return guard.permits(Objects.requireNonNull(bytes, text));
    }
}
