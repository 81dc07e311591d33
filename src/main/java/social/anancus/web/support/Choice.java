package social.anancus.web.support;

import org.jspecify.annotations.Nullable;

/**
 * One of several things to choose from, for {@code an:choices} and selects.
 *
 * @param value what is sent; not empty, for an empty attribute is not written
 * @param label what it is called, in the page's language
 * @param hint what it means; null for nothing to add
 * @param icon the name of an icon; null for none
 */
public record Choice(
        String value,
        String label,
        @Nullable String hint,
        @Nullable String icon) {
    public Choice {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a choice needs a value: " + label);
        }
    }

    /**
     * @param value what is sent
     * @param label what it is called, in the page's language
     */
    public static Choice of(String value, String label) {
        return new Choice(value, label, null, null);
    }
}
