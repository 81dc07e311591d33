package social.anancus.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.json.InvalidJsonException.Reason;

class JsonReadingTest {
    private final Json json = new Json();

    record Poll(@Nullable List<String> options, int expiresIn) {}

    record Draft(
            @Nullable String spoilerText,
            @Nullable Poll poll,
            boolean sensitive,
            @Nullable Instant scheduledAt,
            @Nullable LocalDate born,
            @Nullable Map<String, Integer> counts) {}

    @Test
    void aTreeHoldsWhatTheDocumentSays() {
        JsonNode tree = json.tree("{\"type\":\"Note\",\"to\":[\"a\",\"b\"],\"n\":9007199254740993,\"x\":null}");

        assertThat(tree.path("type").asText()).isEqualTo("Note");
        assertThat(tree.path("to")).hasSize(2);
        assertThat(tree.path("n").longValue()).isEqualTo(9007199254740993L);
        assertThat(tree.path("x").isNull()).isTrue();
    }

    @Test
    void aRecordIsReadBySnakeCaseNamesAndUnknownFieldsArePassedOver() {
        Draft draft = json.read("""
                {"spoiler_text": "äöü", "poll": {"options": ["a"], "expires_in": "3600", "deep": {"er": [1, [2]]}},
                 "scheduled_at": "2026-01-02T03:04:05.678Z", "born": "1999-12-31", "unknown": [{"x": [1]}]}
                """, Draft.class);

        assertThat(draft)
                .isEqualTo(new Draft(
                        "äöü",
                        new Poll(List.of("a"), 3600),
                        false,
                        Instant.parse("2026-01-02T03:04:05.678Z"),
                        LocalDate.parse("1999-12-31"),
                        null));
    }

    @Test
    void aCheckedTreeBecomesARecordWithoutASecondParse() {
        Poll poll = json.read(json.tree("{\"expires_in\": 5}"), Poll.class);

        assertThat(poll).isEqualTo(new Poll(null, 5));
    }

    @Test
    void depth64IsAcceptedAnd65IsNot() {
        assertThat(json.tree("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
        assertExceedsALimit(() -> json.tree("[".repeat(65) + "]".repeat(65)));
        assertExceedsALimit(() -> json.tree("{\"a\":".repeat(65) + "1" + "}".repeat(65)));
    }

    @Test
    void aStringOfOneMebiIsAcceptedAndOneMoreIsNot() {
        int mebi = 1024 * 1024;
        byte[] atLimit = quoted(mebi);

        assertThat(json.tree(atLimit, 2 * mebi).asText()).hasSize(mebi);
        assertExceedsALimit(() -> json.tree(quoted(mebi + 1), 2 * mebi));
    }

    private static byte[] quoted(int length) {
        return ("\"" + "x".repeat(length) + "\"").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aNumberOf64DigitsIsAcceptedAndOneMoreIsNot() {
        assertThat(json.tree("1".repeat(64)).isNumber()).isTrue();
        assertExceedsALimit(() -> json.tree("1".repeat(65)));
        assertExceedsALimit(() -> json.tree("{\"a\":0." + "1".repeat(80) + "}"));
    }

    @Test
    void tenThousandElementsAreAcceptedAndOneMoreIsNot() {
        assertThat(json.tree(array(10_000, "0"))).hasSize(10_000);
        assertExceedsALimit(() -> json.tree(array(10_001, "0")));
        assertExceedsALimit(() -> json.tree(array(10_001, "[]")));
        assertExceedsALimit(() -> json.tree(array(10_001, "{}")));
        assertExceedsALimit(() -> json.tree("{\"a\":[[1,2]," + array(10_001, "0") + "]}"));
        assertExceedsALimit(() -> json.tree(object(10_001)));
        assertThat(json.tree(object(10_000))).hasSize(10_000);
    }

    @Test
    void manySmallArraysAreNotTakenForOneLarge() {
        assertThat(json.tree(array(5_000, "[1,{\"a\":2},[3]]"))).hasSize(5_000);
    }

    @Test
    void aLargeArrayInAFieldThatNobodyReadsIsRefusedToo() {
        assertExceedsALimit(() -> json.read("{\"unknown\":" + array(10_001, "0") + "}", Poll.class));
        assertExceedsALimit(() -> json.read("{\"options\":" + array(10_001, "\"a\"") + "}", Poll.class));
    }

    private static String array(int elements, String element) {
        return "[" + (element + ",").repeat(elements - 1) + element + "]";
    }

    private static String object(int members) {
        return IntStream.range(0, members).mapToObj(i -> "\"k" + i + "\":0").collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void aRepeatedNameIsRefusedAtAnyDepth() {
        assertMalformed("{\"id\":1,\"id\":2}", "a name appears twice");
        assertMalformed("[{\"a\":{\"actor\":1,\"b\":2,\"actor\":3}}]", "a name appears twice");
        assertThatThrownBy(() -> json.read("{\"expires_in\":1,\"expires_in\":2}", Poll.class))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("a name appears twice");
        assertThat(json.tree("[{\"a\":1},{\"a\":2}]")).hasSize(2);
    }

    @Test
    void aRepeatedNameBehindAnEscapeIsTheSameName() {
        assertMalformed("{\"id\":1,\"\\u0069d\":2}", "a name appears twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "1 2", "{}x", "[1] ]"})
    void nothingMayFollowTheValue(String text) {
        assertThatThrownBy(() -> json.tree(text))
                .isInstanceOfSatisfying(
                        InvalidJsonException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "[1,",
                "{'a':1}",
                "{a:1}",
                "[1,]",
                "NaN",
                "01",
                "\"\n\"",
                "// c\n1",
                "+1",
                "\"\\x\"",
                "{\"top-secret\":tru}",
                "<html>top-secret</html>"
            })
    void whatIsNotJsonIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> json.tree(text)).isInstanceOfSatisfying(InvalidJsonException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(e.getMessage()).doesNotContain("top-secret", "tru", "html");
            assertThat(e.getCause()).isNull();
        });
    }

    @Test
    void theMessageSaysWhere() {
        assertMalformed("{\n  \"a\": x}", "the JSON is malformed (line 2, column 8)");
        assertMalformed("{\"a\":", "the JSON ends too early");
    }

    @Test
    void onlyUtf8IsRead() {
        byte[] utf16 = "{\"a\":1}".getBytes(StandardCharsets.UTF_16BE);
        byte[] broken = {'"', (byte) 0xc3, '"'};
        byte[] overlong = {'"', (byte) 0xc0, (byte) 0x80, '"'};

        assertThatThrownBy(() -> json.tree(utf16)).isInstanceOf(InvalidJsonException.class);
        assertThatThrownBy(() -> json.tree(broken)).hasMessage("the JSON is not UTF-8");
        assertThatThrownBy(() -> json.tree(overlong)).hasMessage("the JSON is not UTF-8");
    }

    @Test
    void aDocumentAtItsByteLimitIsReadAndOneByteMoreIsNot() throws Exception {
        byte[] ten = "\"12345678\"".getBytes(StandardCharsets.US_ASCII);

        assertThat(json.tree(ten, 10).asText()).isEqualTo("12345678");
        assertThat(json.tree(new ByteArrayInputStream(ten), 10).asText()).isEqualTo("12345678");
        assertTooLarge(() -> json.tree(ten, 9));
        assertTooLarge(() -> json.tree(new ByteArrayInputStream(ten), 9));
        assertTooLarge(() -> json.read(quoted(1024 * 1024), String.class));
    }

    @Test
    void anEndlessStreamIsReadNoFurtherThanTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertTooLarge(() -> json.tree(endless, 100_000));
    }

    @Test
    void aValueOfTheWrongTypeIsNamedByItsField() {
        assertWrongShape("{\"poll\":{\"expires_in\":\"top-secret\"}}", "a value has the wrong type: poll.expires_in");
        assertWrongShape("{\"poll\":{\"options\":[\"a\",{}]}}", "a value has the wrong type: poll.options.1");
        assertWrongShape("[1]", "a value has the wrong type: the whole");
    }

    @Test
    void keysThatTheSenderChoseAreNotShown() {
        assertWrongShape("{\"counts\":{\"top_secret\":\"x\"}}", "a value has the wrong type: counts.?");
    }

    private void assertWrongShape(String text, String message) {
        assertThatThrownBy(() -> json.read(text, Draft.class))
                .isInstanceOfSatisfying(
                        InvalidJsonException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_SHAPE))
                .hasMessage(message);
    }

    private void assertMalformed(String text, String message) {
        assertThatThrownBy(() -> json.tree(text))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith(message);
    }

    private static void assertTooLarge(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidJsonException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    private static void assertExceedsALimit(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("the JSON exceeds a limit");
    }
}
