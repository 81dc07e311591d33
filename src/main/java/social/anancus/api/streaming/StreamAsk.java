package social.anancus.api.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param kind which stream; null for one that is unknown
 * @param tag the hashtag
 * @param list the list
 */
record StreamAsk(
        @Nullable StreamKind kind,
        @Nullable String tag,
        @Nullable String list) {
    private static final Set<String> FALSE = Set.of("", "0", "f", "F", "false", "FALSE", "off", "OFF");

    /**
     * @param message a client's JSON object
     */
    static StreamAsk of(JsonNode message) {
        JsonNode stream = message.path("stream");
        String name = text(stream.isArray() ? stream.path(0) : stream);
        return new StreamAsk(
                StreamKind.named(name).orElse(null), text(message.path("tag")), text(message.path("list")));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    /**
     * @param parameters of the request that opened a WebSocket
     */
    static StreamAsk of(Map<String, List<String>> parameters) {
        return new StreamAsk(
                StreamKind.named(first(parameters, "stream")).orElse(null),
                first(parameters, "tag"),
                first(parameters, "list"));
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /**
     * @param path what stands behind {@code /api/v1/streaming/}
     * @param request a request for server-sent events
     */
    static StreamAsk of(String path, HttpServletRequest request) {
        String media = request.getParameter("only_media");
        return new StreamAsk(
                StreamKind.ofPath(path, media != null && !FALSE.contains(media)).orElse(null),
                request.getParameter("tag"),
                request.getParameter("list"));
    }

    /** How the stream is called in what is sent. */
    List<String> name(StreamKind known) {
        if (known.isHashtag() && tag != null) {
            return List.of(known.wireName(), tag);
        }
        return known == StreamKind.LIST && list != null ? List.of(known.wireName(), list) : List.of(known.wireName());
    }
}
