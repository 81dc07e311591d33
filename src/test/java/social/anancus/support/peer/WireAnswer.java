package social.anancus.support.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param headers by name in any case
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record WireAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param name of a header
     * @return its values with commas between; empty where there is none
     */
    public String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /**
     * @return the body as text
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
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

    @Override
    public String toString() {
        return status + " " + headers + "\n" + text();
    }
}
