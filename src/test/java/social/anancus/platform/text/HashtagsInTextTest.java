package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagsInTextTest {
    private static List<String> hashtags(String text) {
        return TextEntities.find(text).stream()
                .filter(entity -> entity.kind() == TextEntities.Kind.HASHTAG)
                .map(entity -> text.substring(entity.start(), entity.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "hello #world,#world",
        "#one.,#one",
        "(#one),#one",
        "a ＃全角 b,＃全角",
        "#l·l·,#l·l",
        "#ア・イ,#ア・イ",
        "#a\u200Cb,#a\u200Cb",
        "##a,#a",
        "#2026goals,#2026goals",
        "#hello-world,#hello",
        "#foo@bar,#foo"
    })
    void aHashtagEndsWhereItsNameEnds(String text, String hashtag) {
        assertThat(hashtags(text)).containsExactly(hashtag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/#anchor",
                "see example.org/#anchor",
                "a#b",
                "x=#fff",
                "#1",
                "# a",
                "@alice#b",
                "&amp;# x",
                ")#b"
            })
    void otherUsesOfTheSignAreNoHashtags(String text) {
        assertThat(hashtags(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#1", "#_", "#1·", "＃", "#a", "#·", "1", "_", "\u200C", "·1"})
    void longHostileTextsEnd(String unit) {
        String text = '#' + unit.repeat(100_000);
        assertThat(hashtags(text)).hasSizeLessThanOrEqualTo(100_001);
        assertThat(TextLength.countable(text)).isPositive();
    }
}
