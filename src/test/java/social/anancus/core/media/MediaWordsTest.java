package social.anancus.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.error.Invalid;

class MediaWordsTest {
    @Test
    void aFocusIsTwoNumbersWithinThePicture() {
        assertThat(Focus.parse("0.25, -1")).isEqualTo(new Focus(0.25, -1));
        assertThat(Focus.parse("7,-9")).isEqualTo(new Focus(1, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a,b", "1,2,3", "NaN,0", ","})
    void whatIsNoFocusIsPassedOver(String text) {
        assertThat(Focus.parse(text)).isNull();
    }

    @Test
    void aDescriptionHasTenThousandCharactersAtMost() {
        assertThat(new MediaWords("é".repeat(10_000), null).description()).hasSize(10_000);
        assertThatThrownBy(() -> new MediaWords("a".repeat(10_001), null))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: Description is too long (maximum is 10000 characters)");
    }

    @Test
    void whatTheDatabaseCannotKeepIsTakenOut() {
        assertThat(new MediaWords(" a\0b ", null).description()).isEqualTo("ab");
        assertThat(new MediaWords("  ", null).description()).isNull();
    }
}
