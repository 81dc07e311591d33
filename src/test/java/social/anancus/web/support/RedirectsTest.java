package social.anancus.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/a\r\nb",
                "evil",
                "",
                " /a",
                "/\u00a0x"
            })
    void nobodyIsSentElsewhereAfterTheLogIn(String sent) {
        assertThat(Redirects.own(sent)).isEqualTo("/");
    }

    @Test
    void aPathOfOursIsKept() {
        assertThat(Redirects.own("/oauth/authorize?a=b&c=%20")).isEqualTo("/oauth/authorize?a=b&c=%20");
        assertThat(Redirects.own(null)).isEqualTo("/");
    }
}
