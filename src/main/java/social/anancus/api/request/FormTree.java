package social.anancus.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a tree from names with brackets, with Rack's meaning: {@code a[b]} is a member, {@code a[]} one more element,
 * {@code a[][b]} a member of the last element, or of a new one where the last has that member already. Of a plain name that
 * is sent twice the last value counts.
 */
final class FormTree {
    static final int MOST_PAIRS = 4096;
    private static final int MOST_LEVELS = 32;

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private int pairs;

    ObjectNode root() {
        return root;
    }

    /**
     * Adds the pairs of an address' query or of a form's body.
     *
     * @throws RefusedBody if it is malformed
     */
    void addEncoded(String text) {
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                add(name, equals < 0 ? null : decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedBody.malformed();
        }
    }

    void add(String name, @Nullable String value) {
        add(name, value == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(value));
    }

    /**
     * @throws RefusedBody if there is too much, or one name is used for different things
     */
    void add(String name, JsonNode value) {
        pairs++;
        List<String> steps = steps(name);
        if (pairs > MOST_PAIRS || steps.size() > MOST_LEVELS) {
            throw RefusedBody.malformed();
        }
        put(root, steps, 0, value);
    }

    /** Name and contents of the brackets; a name whose brackets do not close is one step. */
    private static List<String> steps(String name) {
        int open = name.indexOf('[', 1);
        if (open < 0) {
            return List.of(name);
        }
        List<String> steps = new ArrayList<>(List.of(name.substring(0, open)));
        while (open < name.length()) {
            int close = name.indexOf(']', open);
            if (name.charAt(open) != '[' || close < 0) {
                return List.of(name);
            }
            steps.add(name.substring(open + 1, close));
            open = close + 1;
        }
        return steps;
    }

    private static void put(ObjectNode object, List<String> steps, int at, JsonNode value) {
        String name = steps.get(at);
        if (at == steps.size() - 1) {
            object.set(name, value);
            return;
        }
        JsonNode known = object.get(name);
        boolean element = steps.get(at + 1).isEmpty();
        if (known == null) {
            known = element ? object.putArray(name) : object.putObject(name);
        }
        if (element && known instanceof ArrayNode array) {
            putElement(array, steps, at + 1, value);
        } else if (!element && known instanceof ObjectNode inner) {
            put(inner, steps, at + 1, value);
        } else {
            throw RefusedBody.malformed();
        }
    }

    private static void putElement(ArrayNode array, List<String> steps, int at, JsonNode value) {
        if (at == steps.size() - 1) {
            array.add(value);
            return;
        }
        JsonNode last = array.get(array.size() - 1);
        boolean continues = last instanceof ObjectNode object && !holds(object, steps, at + 1);
        put(continues ? (ObjectNode) last : array.addObject(), steps, at + 1, value);
    }

    private static boolean holds(ObjectNode object, List<String> steps, int at) {
        JsonNode known = object.get(steps.get(at));
        if (known == null) {
            return false;
        }
        boolean end = at == steps.size() - 1;
        if (end || !(known instanceof ObjectNode inner)) {
            return end;
        }
        return holds(inner, steps, at + 1);
    }
}
