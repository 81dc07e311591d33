package social.anancus.web.status;

import org.jspecify.annotations.Nullable;

/**
 * What a post quotes.
 *
 * @param status the quoted post; null where it is not shown
 * @param icon the icon of the sentence that stands in its place
 * @param text that sentence; empty where the post is shown
 * @param path the page of the quoted post, where only that is shown; null for none
 */
public record QuoteItem(
        @Nullable StatusItem status,
        String icon,
        String text,
        @Nullable String path) {
    public boolean shown() {
        return status != null;
    }
}
