package social.anancus.launcher.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void makeUnlessTaken(Fields body, String... path) {
        try {
            make(body, path);
        } catch (Failure e) {
            String message = e.getMessage();
            if (message == null || !message.contains("taken")) {
                throw e;
            }
        }
    }

    /** Shows what is there. */
    JsonNode read(String... path) {
        return ask("GET", null, path);
    }

    /** Makes something, or has something done. */
    JsonNode make(Fields body, String... path) {
        return ask("POST", body, path);
    }

    JsonNode change(Fields body, String... path) {
        return ask("PATCH", body, path);
    }

    JsonNode remove(String... path) {
        return ask("DELETE", null, path);
    }

    /**
     * Asks the server for one thing.
     *
     * @param method the HTTP method
     * @param body what becomes the JSON body, or null for none
     * @param path the names below {@code /console/}, as people write them
     * @return the answer's JSON; an empty object where it has no body
     * @throws Failure with the server's own words if it refuses
     */
    private JsonNode ask(String method, @Nullable Fields body, String... path) {
        String address = Stream.of(path).map(Console::encoded).collect(Collectors.joining("/", "/console/", ""));
        try {
            LocalHttp.Answer answer = LocalHttp.send(
                    method,
                    server.resolve(address),
                    token,
                    body == null ? null : JSON.writeValueAsString(body.members()));
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

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
