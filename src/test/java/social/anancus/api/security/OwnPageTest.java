package social.anancus.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.AuthenticatePage;
import social.anancus.platform.settings.ServerSettings;

/** Which origins count as pages of this server. */
class OwnPageTest {
    private static OwnPage page(boolean https) {
        ServerSettings settings = ServerSettings.of(
                Map.of("LOCAL_DOMAIN", "social.example", "LOCAL_HTTPS", Boolean.toString(https)), Map.of());
        return new OwnPage(new AuthenticatePage(), new CallerAddress(), settings, new LocalUris(settings));
    }

    @ParameterizedTest
    @CsvSource({
        "https://social.example, social.example, true",
        "https://social.example, behind.internal:8080, true",
        "https://SOCIAL.example, social.example, true",
        "https://other.example:8443, other.example:8443, true",
        "http://127.0.0.1:8080, 127.0.0.1:8080, true",
        "http://[::1]:8080, [::1]:8080, true",
        "http://localhost:8080, localhost:8080, true",
        "http://social.example, social.example, false",
        "https://evil.example, social.example, false",
        "https://social.example.evil.example, social.example, false",
        "https://evil.social.example, social.example, false",
        "https://social.example:8443, social.example, false",
        "http://127.0.0.1:9999, 127.0.0.1:8080, false",
        "https://evil.example#social.example, social.example, false",
        "https://social.example@evil.example, social.example, false",
        "null, social.example, false",
        "'not an address', social.example, false",
        "'', social.example, false"
    })
    void onlyTheOriginByWhichTheServerIsReachedIsOurs(String origin, String host, boolean ours) {
        assertThat(page(true).isOurs(origin, host)).isEqualTo(ours);
    }

    @Test
    void aServerWithoutEncryptionIsReachedByAnyNameOfIts() {
        assertThat(page(false).isOurs("http://box.lan:8080", "box.lan:8080")).isTrue();
        assertThat(page(false).isOurs("http://evil.example", "box.lan:8080")).isFalse();
    }

    @Test
    void noOriginIsNotOurs() {
        assertThat(page(true).isOurs(null, "social.example")).isFalse();
        assertThat(page(true).isOurs("https://other.example", null)).isFalse();
    }
}
