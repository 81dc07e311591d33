package social.anancus.launcher.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.launcher.Failure;
import social.anancus.launcher.LocalHttp;

/**
 * The running server's console: resources that only this machine reaches, with the secret of the data folder.
 *
 * @param server the server's address on this machine
 * @param token the secret
 */
record Console(URI server, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks for something to be made; that it is there already is as good. */
    void askUnlessTaken(String method, String path, Map<String, ?> body) {
        try {
            ask(method, path, body);
        } catch (Failure e) {
            String message = e.getMessage();
            if (message == null || !message.contains("taken")) {
                throw e;
            }
        }
    }

    /**
     * Asks the server for one thing.
     *
     * @param method the HTTP method
     * @param path the path below {@code /console/}
     * @param body what becomes the JSON body, or null for none
     * @return the answer's JSON; an empty object where it has no body
     * @throws Failure with the server's own words if it refuses
     */
    JsonNode ask(String method, String path, @Nullable Map<String, ?> body) {
        try {
            LocalHttp.Answer answer = LocalHttp.send(
                    method,
                    server.resolve("/console/" + path),
                    token,
                    body == null ? null : JSON.writeValueAsString(body));
            JsonNode json = answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
            if (answer.status() >= 300) {
                throw new Failure(json.path("error").asText("The server answered " + answer.status() + "."));
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new Failure("The server's answer is not JSON; see its log by ./anancus logs");
        } catch (IOException e) {
            throw new Failure("The server does not answer at " + server + ": " + e.getMessage());
        }
    }
}
