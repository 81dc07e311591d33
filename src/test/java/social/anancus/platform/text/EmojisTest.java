package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojisTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"😀", "❤️", "❤", "👍🏽", "👨‍👩‍👧‍👦", "🇩🇪", "1️⃣", "#️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏳️‍🌈", "©️"})
    void oneEmojiIsOne(String text) {
        assertThat(Emojis.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1", "#", "😀😀", "😀a", "🇩", "é", "日", " ", "<b>", "\u200d", "😀 "})
    void otherTextsAreNone(String text) {
        assertThat(Emojis.isOne(text)).isFalse();
    }
}
