package social.anancus.web.support;

import org.jspecify.annotations.Nullable;

/**
 * One of several pages side by side, for {@code an:tabs}.
 *
 * @param href its address
 * @param label what it is called, in the page's language
 * @param current whether it is this very page
 * @param count how much there is; null for no number
 */
public record Tab(
        String href,
        String label,
        boolean current,
        @Nullable String count) {
    /**
     * @param href its address
     * @param label what it is called, in the page's language
     * @param current whether it is this very page
     */
    public static Tab of(String href, String label, boolean current) {
        return new Tab(href, label, current, null);
    }
}
