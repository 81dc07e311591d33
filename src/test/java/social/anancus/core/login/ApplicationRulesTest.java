package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.error.Invalid;

class ApplicationRulesTest {
    private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

    private static List<String> mistakes(String name, @Nullable String website, List<String> uris, String scopes) {
        NewApplication wanted = new NewApplication(name, website, uris, scopes, null);
        return ApplicationRules.mistakes(wanted, Scopes.parse(scopes)).stream()
                .map(mistake -> String.valueOf(new Invalid(mistake).getMessage()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OUT_OF_BAND,
                "https://app.example/callback?x=1",
                "http://localhost:4000/",
                "http://127.0.0.1/",
                "org.example.app:/oauth",
                "tusky://oauth"
            })
    void absoluteRedirectUrisAreTaken(String uri) {
        assertThat(mistakes("App", null, List.of(uri), "read")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-a-uri|must be an absolute URI.",
                "/callback|must be an absolute URI.",
                "https:///callback|must be an absolute URI.",
                "https://app.example/#f|cannot contain a fragment.",
                "javascript:alert(1)|is forbidden by the server.",
                "DATA:text/html,x|is forbidden by the server.",
                "vbscript:x|is forbidden by the server.",
                "https://app example/|must be a valid URI."
            })
    void otherRedirectUrisAreRefused(String uri, String text) {
        assertThat(mistakes("App", null, List.of(OUT_OF_BAND, uri), "read"))
                .containsExactly("Validation failed: Redirect URI " + text);
    }

    @Test
    void namesWebsitesAndScopesHaveLimits() {
        assertThat(mistakes("n".repeat(60), "https://app.example", List.of(OUT_OF_BAND), "read"))
                .isEmpty();
        assertThat(mistakes("n".repeat(61), "javascript:alert(1)", List.of(), "read all"))
                .containsExactly(
                        "Validation failed: Application name is too long (maximum is 60 characters)",
                        "Validation failed: Redirect URI can't be blank",
                        "Validation failed: Scopes doesn't match configured on the server.",
                        "Validation failed: Application website is not a valid URL");
        assertThat(mistakes(" ", "https://a.example/" + "x".repeat(2000), List.of("a:" + "x".repeat(2000)), "read"))
                .containsExactly(
                        "Validation failed: Application name can't be blank",
                        "Validation failed: Redirect URI is too long (maximum is 2000 characters)",
                        "Validation failed: Application website is too long (maximum is 2000 characters)");
    }
}
