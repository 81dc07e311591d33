package social.anancus.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.core.search.StatusQuery.Filter;
import social.anancus.core.search.StatusQuery.Key;

class StatusQueryTest {
    @Test
    void operatorsAreTakenOutOfTheWords() {
        StatusQuery query = StatusQuery.parse(
                "tea -milk \"green leaf\" from:@bob -is:reply has:media before:2026-01-02 language:de");
        assertThat(query.words()).isEqualTo("tea -milk \"green leaf\"");
        assertThat(query.filters())
                .isEqualTo(List.of(
                        new Filter(Key.FROM, "@bob", false),
                        new Filter(Key.IS, "reply", true),
                        new Filter(Key.HAS, "media", false),
                        new Filter(Key.BEFORE, "2026-01-02", false),
                        new Filter(Key.LANGUAGE, "de", false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "is:nonsense",
                "has:",
                "before:tomorrow",
                "during:2026-02-30",
                "12:30",
                "\"from:bob\"",
                "after:+99999-01-01"
            })
    void whatIsNoOperatorIsAWord(String text) {
        assertThat(StatusQuery.parse(text)).isEqualTo(new StatusQuery(text, List.of()));
    }

    @Test
    void hostileTextsEnd() {
        for (String unit : List.of("\"", "-\"", "a:", "-", "from:a ", "\" \"")) {
            assertThat(StatusQuery.parse(unit.repeat(50_000)).filters()).hasSizeLessThan(65);
        }
    }
}
