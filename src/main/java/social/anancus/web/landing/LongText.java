package social.anancus.web.landing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.SafeHtml;

/**
 * A long text of admins.
 *
 * @param title the key of its heading
 * @param text the text
 * @param updatedAt when it was written; null where that is not told
 * @param since from when it holds; null where that is not told
 * @param until when the next version takes its place; null for none
 */
public record LongText(
        String title,
        SafeHtml text,
        @Nullable Instant updatedAt,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
