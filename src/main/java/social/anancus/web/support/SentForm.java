package social.anancus.web.support;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent from a page of ours: whoever takes one as parameter need not ask for the token, {@link SentFormReader} has.
 *
 * @param fields the values by name
 */
public record SentForm(MultivaluedMap<String, String> fields) {
    /**
     * @param name the name of a field
     * @return its value; null where it was not sent
     */
    public @Nullable String get(String name) {
        return fields.getFirst(name);
    }

    /**
     * @param name the name of a field
     * @return its value; empty where it was not sent
     */
    public String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /**
     * @param name the name of a box
     * @return whether it was ticked
     */
    public boolean isTicked(String name) {
        return fields.containsKey(name);
    }

    /**
     * @return whether the form stands for a deletion, which forms cannot send
     */
    public boolean deletes() {
        return "delete".equalsIgnoreCase(get("_method"));
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "SentForm" + fields.keySet();
    }
}
