package social.anancus.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.platform.error.Invalid;

class LenientJsonTest {
    private final LenientJson lenient = new LenientJson();

    enum Colour {
        RED,
        DARK_BLUE
    }

    record Inner(@Nullable String name, @Nullable Long expiresIn) {}

    record Everything(
            @Nullable String text,
            @Nullable Boolean flag,
            boolean on,
            @Nullable Long id,
            int count,
            @Nullable Double share,
            @Nullable Instant at,
            @Nullable Colour colour,
            @Nullable List<Long> mediaIds,
            @Nullable List<String> words,
            @Nullable List<Inner> fields,
            @Nullable Inner poll,
            Given<String> note,
            Given<Long> parentId,
            Given<List<Inner>> parts) {}

    private Everything read(String json) {
        return lenient.read((ObjectNode) new Json().tree(json), Everything.class);
    }

    @Test
    void whatIsAbsentIsNullZeroFalseOrNotGiven() {
        Everything nothing = read("{}");

        assertThat(nothing)
                .isEqualTo(new Everything(
                        null,
                        null,
                        false,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Given.absent(),
                        Given.absent(),
                        Given.absent()));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"false\"',false",
        "'\"0\"',false",
        "0,false",
        "'\"f\"',false",
        "'\"F\"',false",
        "'\"off\"',false",
        "'\"OFF\"',false",
        "'\"FALSE\"',false",
        "false,false",
        "'\"no\"',true",
        "'\"1\"',true",
        "1,true",
        "'\"on\"',true",
        "true,true"
    })
    void aFlagIsTrueUnlessItIsOneOfTheFalseWords(String json, boolean meaning) {
        assertThat(read("{\"flag\":" + json + ",\"on\":" + json + "}"))
                .extracting(Everything::flag, Everything::on)
                .containsExactly(meaning, meaning);
    }

    @Test
    void aBlankTextIsATextButNoFlagNumberOrTime() {
        Everything blank = read("{\"text\":\"\",\"flag\":\"\",\"id\":\"\",\"at\":\"\",\"colour\":\"\",\"count\":\"\"}");

        assertThat(blank.text()).isEmpty();
        assertThat(blank.flag()).isNull();
        assertThat(blank.id()).isNull();
        assertThat(blank.at()).isNull();
        assertThat(blank.colour()).isNull();
        assertThat(blank.count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"12\"',12",
        "12,12",
        "'\"12abc\"',12",
        "'\"abc\"',0",
        "12.9,12",
        "'\"-3\"',-3",
        "'\"99999999999999999999\"',9223372036854775807"
    })
    void ofANumberTheBeginningCounts(String json, long meaning) {
        assertThat(read("{\"id\":" + json + "}").id()).isEqualTo(meaning);
    }

    @Test
    void numbersAndFlagsMayBeTexts() {
        assertThat(read("{\"text\":12,\"share\":\"0.5\",\"colour\":\"dark_blue\"}"))
                .extracting(Everything::text, Everything::share, Everything::colour)
                .containsExactly("12", 0.5, Colour.DARK_BLUE);
    }

    @Test
    void listsComeAsArraysSingleValuesOrObjectsWithNumbersForNames() {
        assertThat(read("{\"media_ids\":[1,\"2\",\"\",null]}").mediaIds()).containsExactly(1L, 2L);
        assertThat(read("{\"media_ids\":\"7\"}").mediaIds()).containsExactly(7L);
        assertThat(read("{\"words\":[\"a\",\"\"]}").words()).containsExactly("a", "");
        assertThat(read("{\"fields\":{\"10\":{\"name\":\"z\"},\"2\":{\"name\":\"b\"}}}")
                        .fields())
                .containsExactly(new Inner("b", null), new Inner("z", null));
    }

    @Test
    void whatHasAnotherShapeCountsAsAbsent() {
        Everything odd = read(
                "{\"text\":{\"a\":1},\"id\":[1],\"poll\":\"x\",\"on\":{},\"words\":{\"a\":\"b\"},\"fields\":[1],\"at\":[]}");

        assertThat(odd.text()).isNull();
        assertThat(odd.id()).isNull();
        assertThat(odd.poll()).isNull();
        assertThat(odd.on()).isFalse();
        assertThat(odd.words()).isEmpty();
        assertThat(odd.fields()).isEmpty();
        assertThat(odd.at()).isNull();
    }

    @Test
    void absentNullAndBlankAreToldApart() {
        Everything sent = read("{\"note\":null,\"parent_id\":\"\",\"parts\":{\"0\":{\"name\":\"a\"}}}");

        assertThat(sent.note()).isEqualTo(Given.of(null));
        assertThat(sent.parentId()).isEqualTo(Given.of(null));
        assertThat(sent.parts()).isEqualTo(Given.of(List.of(new Inner("a", null))));
        assertThat(read("{\"note\":\"\"}").note()).isEqualTo(Given.of(""));
        assertThat(Given.<String>absent().or("old")).isEqualTo("old");
        assertThat(Given.<String>of(null).or("old")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-02T03:04:05.678Z,2030-01-02T03:04:05.678Z",
        "2030-01-02T03:04:05+01:00,2030-01-02T02:04:05Z",
        "2030-01-02T03:04:05+0100,2030-01-02T02:04:05Z",
        "2030-01-02T03:04:05,2030-01-02T03:04:05Z",
        "2030-01-02 03:04:05 UTC,2030-01-02T03:04:05Z",
        "2030-01-02,2030-01-02T00:00:00Z"
    })
    void timesHaveMoreThanOneForm(String text, Instant meaning) {
        assertThat(read("{\"at\":\"" + text + "\"}").at()).isEqualTo(meaning);
    }

    @Test
    void wrongTimesAndWordsAreMistakes() {
        assertThatThrownBy(() -> read("{\"at\":\"tomorrow\"}"))
                .isInstanceOf(Invalid.class)
                .hasMessage("Invalid date supplied");
        assertThatThrownBy(() -> read("{\"colour\":\"green\"}"))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: Colour is not included in the list");
    }
}
