package social.anancus.support.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a mock host answers at an address.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Reply(int status, Map<String, String> headers, byte[] body) {
    /**
     * @param status without a body
     */
    public static Reply status(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /**
     * @param document with the type of ActivityPub
     */
    public static Reply activity(JsonNode document) {
        return of("application/activity+json; charset=utf-8", document.toString());
    }

    /**
     * @param type the content type
     * @param text the body
     */
    public static Reply of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param type the content type
     * @param body the body
     */
    public static Reply of(String type, byte[] body) {
        return new Reply(200, Map.of("Content-Type", type), body);
    }

    /**
     * @param status 301, 302, 303, 307 or 308
     * @param location where to
     */
    public static Reply redirect(int status, String location) {
        return new Reply(status, Map.of("Location", location), new byte[0]);
    }
}
