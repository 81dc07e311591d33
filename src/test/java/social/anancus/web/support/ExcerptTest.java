package social.anancus.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void theBeginningStandsOnOneLine() {
        assertThat(Excerpt.of(" a\n b ", 10)).isEqualTo("a b");
        assertThat(Excerpt.of("abcdef", 4)).isEqualTo("abc…");
        assertThat(Excerpt.of("👨‍👩‍👧".repeat(3), 2)).isEqualTo("👨‍👩‍👧…");
        assertThat(Excerpt.of("x" + "😀".repeat(50), 2)).isEqualTo("x…");
    }

    @Test
    void whatShowsNothingIsNoBeginning() {
        assertThat(Excerpt.of("\u200B\u3164 \uFEFF", 10)).isEmpty();
    }

    @Test
    void nothingBesideItIsTurnedRound() {
        assertThat(Excerpt.of("a\u2069\u202Eb", 10)).isEqualTo("a\u202Eb\u202C");
        assertThat(Excerpt.of("\u202Eabcdef", 4)).isEqualTo("\u202Eab…\u202C");
    }
}
