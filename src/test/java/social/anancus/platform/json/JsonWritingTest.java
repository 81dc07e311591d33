package social.anancus.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWritingTest {
    private final Json json = new Json();

    record AccountJson(
            String id,
            String displayName,
            @Nullable String movedTo,
            Instant createdAt,
            @Nullable LocalDate lastStatusAt,
            long statusesCount,
            List<String> fields,
            @JsonProperty("_links") boolean links) {}

    @Test
    void aRecordIsWrittenAsMastodonDoes() {
        AccountJson account = new AccountJson(
                "109348684313219591",
                "Alice \"ä\"",
                null,
                Instant.parse("2026-01-02T03:04:05.678999Z"),
                LocalDate.parse("2026-01-02"),
                9007199254740993L,
                List.of(),
                true);

        assertThat(json.write(account))
                .isEqualTo("{\"id\":\"109348684313219591\",\"display_name\":\"Alice \\\"ä\\\"\",\"moved_to\":null,"
                        + "\"created_at\":\"2026-01-02T03:04:05.678Z\",\"last_status_at\":\"2026-01-02\","
                        + "\"statuses_count\":9007199254740993,\"fields\":[],\"_links\":true}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000Z",
        "2026-01-02T03:04:05.1Z, 2026-01-02T03:04:05.100Z",
        "2026-12-31T23:59:59.999999999Z, 2026-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z"
    })
    void timesHaveExactlyThreeDecimals(Instant time, String written) {
        assertThat(json.write(List.of(time))).isEqualTo("[\"" + written + "\"]");
    }

    @Test
    void bytesStreamsAndTreesHoldTheSame() throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        json.write(List.of("ä", 1), stream);

        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("[\"ä\",1]");
        assertThat(json.writeBytes(List.of("ä", 1))).isEqualTo(stream.toByteArray());
        assertThat(json.write(json.toTree(List.of("ä", 1)))).isEqualTo("[\"ä\",1]");
        assertThat(json.write(json.newObject().put("at", 1))).isEqualTo("{\"at\":1}");
    }

    /** Counts how often it is asked what it says. */
    @Kept
    public static final class Author {
        private int asked;

        public String getName() {
            asked++;
            return "Älice 🐘 \"";
        }
    }

    @Test
    void whatIsKeptIsMadeOnceAndWrittenTheSame() {
        Author author = new Author();
        String expected = "[{\"name\":\"Älice 🐘 \\\"\"},{\"name\":\"Älice 🐘 \\\"\"}]";

        assertThat(json.write(List.of(author, author))).isEqualTo(expected);
        assertThat(json.writeBytes(List.of(author, author))).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        assertThat(author.asked).isEqualTo(1);
        assertThat(json.toTree(author).path("name").asText()).isEqualTo("Älice 🐘 \"");
        assertThat(json.write(new Author())).as("another instance").isEqualTo("{\"name\":\"Älice 🐘 \\\"\"}");
    }

    record Signed(@JsonUnwrapped Author author, String role) {}

    @Test
    void whatIsKeptCanStandInsideAnothersBraces() {
        Author author = new Author();
        String expected = "{\"name\":\"Älice 🐘 \\\"\",\"role\":\"editor\"}";

        assertThat(json.write(author)).isEqualTo("{\"name\":\"Älice 🐘 \\\"\"}");
        assertThat(json.write(new Signed(author, "editor"))).isEqualTo(expected);
        assertThat(json.writeBytes(new Signed(author, "editor"))).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        assertThat(author.asked).as("once for either form").isEqualTo(2);
        assertThat(json.write(json.toTree(new Signed(author, "editor")))).isEqualTo(expected);
    }

    record Letter(
            long id,
            @JsonUnwrapped Author author,
            @JsonUnwrapped Body body,
            @Nullable Letter answer) {}

    @Kept
    record Body(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String text,

            List<String> pages,
            Instant at) {}

    @Test
    void severalKeptRecordsCanStandInsideTheSameBraces() {
        Author author = new Author();
        Body body = new Body(null, List.of("a\"b"), Instant.EPOCH);
        String inside = "\"name\":\"Älice 🐘 \\\"\",\"pages\":[\"a\\\"b\"],\"at\":\"1970-01-01T00:00:00.000Z\",";
        String expected = "{\"id\":1," + inside + "\"answer\":{\"id\":2," + inside + "\"answer\":null}}";

        assertThat(json.write(new Letter(1, author, body, new Letter(2, author, body, null))))
                .isEqualTo(expected);
    }

    @Test
    void charactersBeyondTheFirstPlaneAreNotEscapedAndHalvesOfThemAre() {
        assertThat(json.writeBytes("🐘")).isEqualTo("\"🐘\"".getBytes(StandardCharsets.UTF_8));
        assertThat(json.writeBytes("a\ud83d")).isEqualTo("\"a\\uD83D\"".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeWrittenIsTheProgrammersMistake() {
        assertThatThrownBy(() -> json.write(List.of(new Object() {
                    @SuppressWarnings("unused") // Jackson calls it
                    public String getText() {
                        throw new IllegalStateException("broken");
                    }
                })))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
