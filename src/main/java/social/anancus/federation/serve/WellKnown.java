package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import social.anancus.platform.json.Json;

/** Puts the answers of {@code /.well-known} together: they are the same for everybody. */
@ApplicationScoped
public class WellKnown {
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public WellKnown() {}

    @Inject
    WellKnown(Json json) {
        this.json = json;
    }

    /**
     * @param document a tree
     * @param type what it is
     * @param keeping what caches may do with it
     * @return 200 with it
     */
    Response json(Object document, String type, Keeping keeping) {
        return answer(json.writeBytes(document), type, keeping);
    }

    /**
     * @param text a document
     * @param type what it is
     * @param keeping what caches may do with it
     * @return 200 with it
     */
    static Response text(String text, String type, Keeping keeping) {
        return answer(text.getBytes(StandardCharsets.UTF_8), type, keeping);
    }

    private static Response answer(byte[] body, String type, Keeping keeping) {
        return headers(Response.ok(body).header(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8"), keeping)
                .build();
    }

    /**
     * @param status what is wrong
     * @return that, without a word more
     */
    static Response nothing(int status) {
        return headers(Response.status(status), Keeping.THREE_MINUTES).build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, Keeping keeping) {
        return answer.header(HttpHeaders.CACHE_CONTROL, keeping.header()).header(HttpHeaders.VARY, "Origin, Accept");
    }
}
