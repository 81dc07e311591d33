package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The shapes of which documents are made. */
public final class Nodes {
    private Nodes() {}

    /**
     * @return an empty object
     */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * @param type its type
     * @return an object with that type alone
     */
    public static ObjectNode object(String type) {
        return object().put("type", type);
    }

    /**
     * @param texts URIs, mostly
     * @return a list of them
     */
    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /**
     * @param nodes objects
     * @return a list of them
     */
    public static ArrayNode nodes(Collection<? extends JsonNode> nodes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        array.addAll(nodes);
        return array;
    }

    /**
     * @return whole seconds in UTC, as every peer reads them
     */
    public static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * @return UTC with milliseconds, for what may happen twice within a second: peers take an edit only if it is newer
     */
    static String exactTime(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** What is not known is left out: some peers refuse whole documents for an empty value. */
    public static void putIfAny(ObjectNode object, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            object.put(name, value);
        }
    }

    /**
     * @param url where a picture is
     * @param mediaType what it is; null where that is not known
     * @return the picture
     */
    public static ObjectNode image(String url, @Nullable String mediaType) {
        ObjectNode image = object("Image");
        putIfAny(image, "mediaType", mediaType);
        return image.put("url", url);
    }
}
