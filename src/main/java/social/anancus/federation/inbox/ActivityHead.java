package social.anancus.federation.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the door wants to know of an activity.
 *
 * @param id its id; null for none
 * @param actor the id of its one actor; null for none or several
 * @param farewell whether the actor deletes or changes itself
 */
record ActivityHead(@Nullable String id, @Nullable String actor, boolean farewell) {
    private static final Set<String> OF_ACTORS = Set.of("Delete", "Update");

    static ActivityHead of(ObjectNode json) {
        String actor = idOf(json.path("actor"));
        String type = only(json.path("type")).asText("");
        boolean farewell = actor != null && OF_ACTORS.contains(type) && actor.equals(idOf(json.path("object")));
        JsonNode id = json.path("id");
        return new ActivityHead(id.isTextual() && !id.asText().isBlank() ? id.asText() : null, actor, farewell);
    }

    private static @Nullable String idOf(JsonNode value) {
        JsonNode one = only(value);
        JsonNode id = one.isObject() ? one.path("id") : one;
        return id.isTextual() ? id.asText() : null;
    }

    /** Some servers write one value as an array. */
    private static JsonNode only(JsonNode value) {
        return value.isArray() && value.size() == 1 ? value.get(0) : value;
    }
}
