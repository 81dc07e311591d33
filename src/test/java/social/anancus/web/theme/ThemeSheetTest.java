package social.anancus.web.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeSheetTest {
    @ParameterizedTest
    @ValueSource(strings = {"warm", "forum"})
    void theThemesThatComeWithTheServerHoldOnlyValues(String name) throws Exception {
        ThemeSheet sheet = ThemeSheet.parse(name, builtIn(name));

        assertThat(sheet.title()).isNotEqualTo(name).isNotBlank();
        assertThat(sheet.about()).isNotBlank();
        assertThat(sheet.values()).containsKeys("--canvas", "--accent", "--radius-card");
    }

    @Test
    void aSheetWithoutLayerOrCommentIsCalledByItsName() throws Exception {
        ThemeSheet sheet = ThemeSheet.parse("harbour", ":root { --canvas: #fff; --canvas: #eee }");

        assertThat(sheet.title()).isEqualTo("harbour");
        assertThat(sheet.values()).containsEntry("--canvas", "#eee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(\"https://evil.example/x.css\"); :root { --canvas: red }",
                ":root { color: red }",
                "body { --canvas: red }",
                ":root { --canvas: red } .status { display: none }",
                ":root { .status { --canvas: red } }",
                "@media print { :root { --canvas: red } }",
                ":root { --image-hero: url(https://evil.example/x.png) }",
                ":root { --image-hero: url(//evil.example/x.png) }",
                ":root { --image-hero: url('data:image/svg+xml,x') }",
                ":root { --image-hero: image-set('https://evil.example/x.png' 1x) }",
                ":root { --image-hero: url(/x.png }",
                ":root { --font-ui: \\75rl(x) }",
                "@layer theme { :root { --canvas: red } } body { --x: y }",
                "@layer theme { :root { --canvas: red }",
                ":root { --canvas: red } /* open",
                "</style><script>"
            })
    void aSheetWithAnythingElseIsRefused(String css) {
        assertThatThrownBy(() -> ThemeSheet.parse("bad", css)).isInstanceOf(ThemeSheet.RefusedException.class);
    }

    @Test
    void aPictureOfAThemeHasItsColoursForLightAndDark() throws Exception {
        ThemeSheet sheet =
                ThemeSheet.parse("x", ":root { --canvas: light-dark(#010203, #040506); --radius-card: 3px }");

        assertThat(ThemePreview.svg(sheet.values(), Map.of("--ink", "#123456")))
                .contains(".canvas{fill:#010203}", "prefers-color-scheme:dark", ".canvas{fill:#040506}", "#123456")
                .contains("rx=\"3\"");
    }

    private static String builtIn(String name) throws IOException {
        return Files.readString(Path.of("src/main/webapp/assets/themes/" + name + ".css"));
    }
}
