package social.anancus.support.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request that a mock host got.
 *
 * @param method the method
 * @param uri the whole address, as the host is known to others
 * @param headers by name in any case
 * @param body the bytes as they came
 * @param at when
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Received(String method, URI uri, Map<String, List<String>> headers, byte[] body, Instant at) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @return path and query as they came
     */
    public String target() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /**
     * @param name of a header
     * @return its values with commas between; empty where there is none
     */
    public String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /**
     * @return the body, which must be JSON
     */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(this + " is no JSON", e);
        }
    }

    /**
     * @return the type of the activity in the body
     */
    public String type() {
        return json().path("type").asText();
    }

    /**
     * @return the id of the activity's object, embedded or not
     */
    public String objectId() {
        JsonNode object = json().path("object");
        return object.isTextual() ? object.asText() : object.path("id").asText();
    }

    @Override
    public String toString() {
        return method + " " + uri + " " + headers + "\n" + new String(body, StandardCharsets.UTF_8);
    }
}
