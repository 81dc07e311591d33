package social.anancus.web.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in the page's language.
 *
 * @param texts a sentence for each field that was refused; that of the empty name is about the whole form
 */
public record Mistakes(Map<String, String> texts) {
    /** Nothing is wrong. */
    public static final Mistakes NONE = new Mistakes(Map.of());

    /**
     * @param field the name of a field
     * @return what is wrong with it; null for nothing
     */
    public @Nullable String at(String field) {
        return texts.get(field);
    }

    /**
     * @return what is wrong with the form as a whole; null for nothing
     */
    public @Nullable String whole() {
        return texts.get("");
    }

    /**
     * @return whether anything is wrong
     */
    public boolean any() {
        return !texts.isEmpty();
    }
}
