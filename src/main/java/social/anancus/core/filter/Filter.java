package social.anancus.core.filter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter with all that belongs to it, as it was when it was read.
 *
 * @param id its id
 * @param title its name
 * @param contexts where it applies
 * @param action what becomes of statuses
 * @param expiresAt when it ends; null for never
 * @param keywords its words, in the order of their ids
 * @param statuses the statuses that it names, in the order of their ids
 */
public record Filter(
        long id,
        String title,
        List<FilterContext> contexts,
        FilterAction action,
        @Nullable Instant expiresAt,
        List<FilterKeyword> keywords,
        List<FilterStatus> statuses) {
    public Filter {
        contexts = List.copyOf(contexts);
        keywords = List.copyOf(keywords);
        statuses = List.copyOf(statuses);
    }

    /**
     * @param now the time
     * @return whether it has ended
     */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
