package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import social.anancus.platform.json.Json;

/**
 * The JSON-LD contexts of what this server writes (https://www.w3.org/TR/json-ld11/#the-context): each defines every term that
 * the documents of its kind use, so that nothing is lost when a peer expands them.
 */
public enum Contexts {
    /** Activity Streams alone: most activities and collections. */
    PLAIN(null),
    /** Statuses, and activities that hold one. */
    NOTE("written-note.json"),
    /** Accounts. */
    ACTOR("written-actor.json"),
    /** What is gone. */
    TOMBSTONE("written-tombstone.json"),
    /** Hashtags on a profile. */
    TAGS("written-tags.json"),
    /** Approvals of quotes (FEP-044f). */
    QUOTE_AUTHORIZATION("written-quote-authorization.json");

    /** Everybody, as an addressee (https://www.w3.org/TR/activitypub/#public-addressing). */
    public static final String EVERYBODY = "https://www.w3.org/ns/activitystreams#Public";

    private static final String STREAMS = "https://www.w3.org/ns/activitystreams";
    private static final String FOLDER = "/activitypub/contexts/";

    private final JsonNode value;

    Contexts(@org.jspecify.annotations.Nullable String resource) {
        this.value = resource == null ? JsonNodeFactory.instance.textNode(STREAMS) : load(resource);
    }

    private static JsonNode load(String resource) {
        try (InputStream in = Contexts.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not there");
            }
            return new Json().tree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return an object to fill that begins with this context
     */
    public ObjectNode begin() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("@context", value);
        return document;
    }

    /**
     * @param object an object without a context
     * @return the same, with this context before all else
     */
    public ObjectNode around(ObjectNode object) {
        ObjectNode document = begin();
        document.setAll(object);
        return document;
    }
}
