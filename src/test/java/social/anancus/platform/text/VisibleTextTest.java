package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00A0\u2003\u3000",
                "\u200B\u200C\u200D\u2060\uFEFF",
                "\u00AD\u034F\u061C\u180E",
                "\u115F\u1160\u3164\uFFA0\u2800",
                "\u202E\u2069\uFE0F",
                "\uDB40\uDC41\uDB40\uDD00"
            })
    void nothingIsSeen(String text) {
        assertThat(VisibleText.isNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200B.\u200B", "\uD83D\uDE00", "\u0301", "\u06DD", "\u0645", "\u202Ex"})
    void somethingIsSeen(String text) {
        assertThat(VisibleText.isNothing(text)).isFalse();
    }

    @Test
    void whatIsOpenedIsClosed() {
        assertThat(VisibleText.closed("Bob")).isEqualTo("Bob");
        assertThat(VisibleText.closed("a\u202Eb")).isEqualTo("a\u202Eb\u202C");
        assertThat(VisibleText.closed("\u2067a\u202Bb")).isEqualTo("\u2067a\u202Bb\u202C\u2069");
        assertThat(VisibleText.closed("\u2068a\u202Eb\u2069c")).isEqualTo("\u2068a\u202Eb\u2069c");
    }

    @Test
    void whatClosesMoreThanItsOwnGoes() {
        assertThat(VisibleText.closed("a\u2069\u202Eb")).isEqualTo("a\u202Eb\u202C");
        assertThat(VisibleText.closed("a\u202C\u202Cb")).isEqualTo("ab");
        assertThat(VisibleText.closed("\u2067a\u202Cb\u2069\u2069c")).isEqualTo("\u2067ab\u2069c");
    }
}
