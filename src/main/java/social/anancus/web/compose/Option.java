package social.anancus.web.compose;

import org.jspecify.annotations.Nullable;

/**
 * One of several things to choose from.
 *
 * @param value what is sent
 * @param label what it is called, in the page's language
 * @param hint what it means; null for nothing to add
 * @param icon the name of an icon; null for none
 * @param selected whether it is chosen
 */
public record Option(
        String value,
        String label,
        @Nullable String hint,
        @Nullable String icon,
        boolean selected) {}
