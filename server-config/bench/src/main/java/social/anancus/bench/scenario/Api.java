package social.anancus.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.bench.http.Answer;
import social.anancus.bench.http.HttpConnection;
import social.anancus.bench.http.Request;

/** Asks a server what must be known before it is measured. One connection, one thread. */
public final class Api implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final HttpConnection connection;

    /**
     * @param base the server
     */
    public Api(URI base) {
        this.base = base;
        this.connection = new HttpConnection(base, PATIENCE);
    }

    URI base() {
        return base;
    }

    /**
     * @param path path and query
     * @param token the bearer token; null for none
     * @return the answer, whatever its status
     */
    public Answer get(String path, @Nullable String token) throws IOException {
        return connection.fetch(Request.get(base, path, token));
    }

    /**
     * @param path path and query
     * @param token the bearer token; null for none
     * @return the JSON of the answer; empty if it is none of success
     */
    Optional<JsonNode> json(String path, @Nullable String token) throws IOException {
        Answer answer = get(path, token);
        return answer.succeeded() ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
    }

    /**
     * @param token the author's
     * @param text what is posted, for everybody
     * @return the id of the status
     * @throws IOException if it is refused
     */
    String post(Token token, String text) throws IOException {
        Answer answer = connection.fetch(
                Request.post(base, "/api/v1/statuses", token.text(), Map.of("status", text, "visibility", "public")));
        if (!answer.succeeded()) {
            throw new IOException("POST /api/v1/statuses: " + answer.status() + " " + answer.text());
        }
        return JSON.readTree(answer.body()).path("id").asText();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
