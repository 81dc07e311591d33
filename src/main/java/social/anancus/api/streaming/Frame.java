package social.anancus.api.streaming;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;

/** One event for any number of connections; what is the same for all is written once. */
final class Frame {
    /** What an event of this kind had for data before Mastodon left it out of its streams. */
    private static final String NOTHING = "undefined";

    private final Json json;
    private final String event;
    private final @Nullable String payload;
    private @Nullable String tail;
    private @Nullable String lines;
    private @Nullable List<String> lastStream;
    private @Nullable String lastText;

    /**
     * @param json writes texts
     * @param event the event's name
     * @param payload JSON, or an id; null for none
     */
    Frame(Json json, String event, @Nullable String payload) {
        this.json = json;
        this.event = event;
        this.payload = payload;
    }

    /**
     * @param stream the name of the stream, with its hashtag or list
     * @return the message of a WebSocket: the payload is a text, also where it is JSON
     */
    synchronized String message(List<String> stream) {
        String text = lastText;
        if (text == null || !stream.equals(lastStream)) {
            text = "{\"stream\":" + json.write(stream) + tail();
            lastStream = stream;
            lastText = text;
        }
        return text;
    }

    private String tail() {
        String text = tail;
        if (text == null) {
            String quoted = payload == null ? "" : ",\"payload\":" + json.write(payload);
            text = ",\"event\":" + json.write(event) + quoted + "}";
            tail = text;
        }
        return text;
    }

    /**
     * @return the lines of an event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html)
     */
    synchronized String lines() {
        String text = lines;
        if (text == null) {
            text = "event: " + event + "\ndata: " + (payload == null ? NOTHING : payload) + "\n\n";
            lines = text;
        }
        return text;
    }
}
