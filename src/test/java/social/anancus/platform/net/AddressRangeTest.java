package social.anancus.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.255.255,true",
        "10.0.0.0/8,11.0.0.0,false",
        "127.0.1.0/24,127.0.1.7,true",
        "127.0.1.0/24,127.0.2.7,false",
        "192.168.4.0/22,192.168.7.255,true",
        "192.168.4.0/22,192.168.8.0,false",
        "0.0.0.0/0,8.8.8.8,true",
        "0.0.0.0/0,::1,false",
        "192.168.1.1,192.168.1.1,true",
        "192.168.1.1,192.168.1.2,false",
        "fd00::/8,fdff::1,true",
        "fd00::/8,fe00::1,false",
        "2001:db8::/33,2001:db8:7fff::1,true",
        "2001:db8::/33,2001:db8:8000::1,false",
        "::1,::1,true",
        "::/0,::ffff:1.2.3.4,false"
    })
    void aRangeHoldsWhatItsPrefixSays(String range, String address, boolean held) throws Exception {
        assertThat(AddressRange.parse(range).contains(InetAddress.getByName(address)))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "010.0.0.0/8",
                "256.0.0.0/8",
                "fd00::/129",
                "fd00::1::",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "g::",
                "12345::",
                "::1%eth0",
                "[::1]",
                "example.org",
                "1.2.3.4::"
            })
    void whatIsNoRangeIsNamedInTheMessage(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void bitsBehindThePrefixAreASlip() {
        assertThatThrownBy(() -> AddressRange.parse("10.1.0.0/8")).hasMessageContaining("bits behind its prefix");
        assertThatThrownBy(() -> AddressRange.parse("fd00::1/64")).hasMessageContaining("bits behind its prefix");
    }
}
