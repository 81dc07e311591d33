package social.anancus.api.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import social.anancus.platform.json.Json;

class FrameTest {
    private final Json json = new Json();

    @Test
    void thePayloadOfAMessageIsAText() {
        Frame frame = new Frame(json, "update", "{\"id\":\"1\",\"content\":\"a \\\"b\\\"\"}");

        assertThat(frame.message(List.of("user")))
                .isEqualTo("{\"stream\":[\"user\"],\"event\":\"update\",\"payload\":"
                        + "\"{\\\"id\\\":\\\"1\\\",\\\"content\\\":\\\"a \\\\\\\"b\\\\\\\"\\\"}\"}");
        assertThat(frame.message(List.of("hashtag", "cat")))
                .startsWith("{\"stream\":[\"hashtag\",\"cat\"],\"event\":\"update\"");
    }

    @Test
    void theSameMessageIsWrittenOnce() {
        Frame frame = new Frame(json, "delete", "12");

        assertThat(frame.message(List.of("public"))).isSameAs(frame.message(List.of("public")));
    }

    @Test
    void anEventStreamHasLines() {
        assertThat(new Frame(json, "delete", "12").lines()).isEqualTo("event: delete\ndata: 12\n\n");
    }

    @Test
    void anEventWithoutPayloadHasNone() {
        Frame frame = new Frame(json, "filters_changed", null);

        assertThat(frame.message(List.of("user"))).isEqualTo("{\"stream\":[\"user\"],\"event\":\"filters_changed\"}");
        assertThat(frame.lines()).isEqualTo("event: filters_changed\ndata: undefined\n\n");
    }
}
