package social.anancus.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.http.OutboundException.Reason;

class TargetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://Remote.Example https://remote.example/",
                "HTTPS://remote.example:443/a?b#c https://remote.example/a?b",
                "http://remote.example:80/ http://remote.example/",
                "http://remote.example:443/ http://remote.example:443/",
                "https://remote.example.:/ https://remote.example/",
                "https://bücher.example/ https://xn--bcher-kva.example/",
                "https://ＲＥＭＯＴＥ。example/ https://remote.example/",
                "https://93.184.216.34/ https://93.184.216.34/",
                "https://[2001:DB8::1]/ https://[2001:db8::1]/",
                "https://remote.example/ä?ö https://remote.example/%C3%A4?%C3%B6",
                "https://remote.example//a//b https://remote.example//a//b",
                "https://remote.example/?a=%0A https://remote.example/?a=%0A",
                "https://a_b.example/ https://a_b.example/"
            })
    void anAddressComesToItsNormalForm(String from, String to) throws Exception {
        assertThat(Target.of(WebUrls.parse(from), false).uri()).hasToString(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.257/",
                "http://0127.0.066.01/",
                "http://127.0.0.01/",
                "http://127.0.0.1.5/",
                "http://1.2.3.256/",
                "http://0/",
                "http://0x/",
                "http://①②⑦.0.0.1.1/",
                "http://１２７.１/",
                "http://remote.example.0x7f/",
                "http://127.1./"
            })
    void oddNumericHostsAreRefusedBeforeJavaReadsThem(String url) {
        assertRefused(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://remote.example/",
                "gopher://remote.example/",
                "file:///etc/passwd",
                "jar:http://remote.example/!/",
                "data:text/plain,a",
                "unix:///run/x",
                "mailto:a@remote.example",
                "//remote.example/",
                "/a",
                "",
                "https:///a",
                "https:remote.example",
                "https://"
            })
    void otherSchemesAndPartsOfAddressesAreRefused(String url) {
        assertRefused(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://alice@remote.example/",
                "http://alice:secret@remote.example/",
                "http://@remote.example/",
                "http://remote.example\\@127.0.0.1/",
                "http://remote.example%40127.0.0.1/"
            })
    void userNamesAreRefused(String url) {
        assertRefused(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://remote.example/a\r\nX: 1", "http://remote.example/a\nb", "http://remote.example/\u0000",
                "http://remote.example/\u007f", "http://remote.example/\u0085", "http://remote.example/%0d%0aX:1",
                "http://remote.example/%0A", "http://remote.example%0d%0a/", "http://remote%0d%0aX.example/",
                "http://remote.example/?\r\nX: 1", "http://re\tmote.example/", "http://remote.example/\ud800"
            })
    void lineBreaksAndControlCharactersAreRefused(String url) {
        assertRefused(url);
    }

    @Test
    void aCharacterWhoseLowByteIsALineBreakIsEncodedNotCut() throws Exception {
        assertThat(Target.of(WebUrls.parse("http://remote.example/\u560a\u560d"), false)
                        .uri())
                .hasToString("http://remote.example/%E5%98%8A%E5%98%8D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://re mote.example/",
                "http://-remote.example/",
                "http://remote..example/",
                "http://.example/",
                "http://re*mote.example/",
                "http://[::1/",
                "http://[::1%25eth0]/",
                "http://[v1.a]/",
                "http://[1.2.3.4]/",
                "http://::1/"
            })
    void whatIsNoHostIsRefused(String url) {
        assertRefused(url);
    }

    @Test
    void otherPortsAreRefusedUnlessAllowed() throws Exception {
        for (String url : new String[] {"http://a.example:22/", "https://a.example:8443/", "http://[2001::1]:25/"}) {
            assertRefused(url);
        }
        assertThat(Target.of(URI.create("https://a.example:8443/"), true).port())
                .isEqualTo(8443);
        for (String port : new String[] {"0", "65536", "99999", "100000", "+80", "8o"}) {
            assertThatThrownBy(() -> Target.of(WebUrls.parse("http://a.example:" + port + "/"), true))
                    .as(port)
                    .isInstanceOf(OutboundException.class);
        }
    }

    @Test
    void anAddressMayHave8192Characters() throws Exception {
        String start = "https://remote.example/";
        String longest = start + "a".repeat(8192 - start.length());

        assertThat(Target.of(URI.create(longest), false).uri().toString()).hasSize(8192);
        assertRefused(longest + "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/b https://remote.example/b",
                "b https://remote.example/a/b",
                "../c https://remote.example/c",
                "?q=2 https://remote.example/a/x?q=2",
                "#f https://remote.example/a/x?q=1",
                "//other.example/b https://other.example/b",
                "http://other.example http://other.example",
                "/a|b{c}[d] https://remote.example/a%7Cb%7Bc%7D%5Bd%5D",
                "/100%/%zz https://remote.example/100%25/%25zz",
                "/ü https://remote.example/%C3%BC"
            })
    void redirectsAreResolvedAsBrowsersDo(String location, String to) throws Exception {
        assertThat(WebUrls.resolve(URI.create("https://remote.example/a/x?q=1"), location))
                .hasToString(to);
    }

    private static void assertRefused(String url) {
        assertThatThrownBy(() -> Target.of(WebUrls.parse(url), false))
                .as(url)
                .asInstanceOf(type(OutboundException.class))
                .returns(Reason.REFUSED_URL, OutboundException::reason);
    }
}
