package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLengthTest {
    @ParameterizedTest
    @CsvSource({"'',0", "abc,3", "e\u0301,1", "👨‍👩‍👧‍👦,1", "🇩🇪🇫🇷,2", "👍🏽!,2", "한국,2", "'a\r\nb',3"})
    void charactersAreCountedAsPeopleSeeThem(String text, int length) {
        assertThat(TextLength.graphemes(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "see https://example.org/a/very/long/path?with=query#and-fragment,27",
        "https://a.de,23",
        "https://a.de.,24",
        "(https://example.org/a_(b)),25",
        "https://localhost,17",
        "xhttps://example.org,20",
        "http://(((((,12",
        "@carol@remote.example hi,9",
        "@alice hi,9",
        "@carol@remote.example.,7",
        "mail carol@remote.example,25",
        "https://remote.example/@carol@remote.example,23",
        "@a@b @c@d,5"
    })
    void addressesAndRemoteHandlesCountAsUpstream(String text, int length) {
        assertThat(TextLength.countable(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "a https://example.org/x. b,https://example.org/x",
        "https://example.org/?q=a&b=c!,https://example.org/?q=a&b=c",
        "<https://example.org:8080/a>,https://example.org:8080/a",
        "https://例え.テスト/パス です,https://例え.テスト/パス",
        "gemini://a.example/ x,gemini://a.example/",
        "hello @alice_1.,@alice_1",
        "@a.b-@c.d,@a.b",
    })
    void addressesAndHandlesEndWhereTheSentenceGoesOn(String text, String found) {
        assertThat(TextEntities.find(text))
                .first()
                .satisfies(entity ->
                        assertThat(text.substring(entity.start(), entity.end())).isEqualTo(found));
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertThat(TextLength.truncate("ab👨‍👩‍👧c", 3)).isEqualTo("ab👨‍👩‍👧");
        assertThat(TextLength.truncate("ab👨‍👩‍👧c", 3, "…")).isEqualTo("ab…");
        assertThat(TextLength.truncate("abc", 3, "…")).isEqualTo("abc");
        assertThat(TextLength.truncate("abc", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@a.a.a", "@", "@a@", "@a.@", "http://(((((", "http://a.", "://", "http://a.bc/((", "http://a.bc/)",
                "a://", "@a-", "http://a.b-", "e\u0301", "\u0301", "🇩", "👨\u200d", ".", "http://a.bc/'"
            })
    void longHostileTextsEnd(String unit) {
        for (String text :
                List.of(unit.repeat(100_000), "@a" + unit.repeat(100_000), "http://a.bc/" + unit.repeat(100_000))) {
            assertThat(TextLength.countable(text)).isPositive();
            assertThat(TextLength.truncate(text, 10)).isNotEmpty();
        }
    }
}
