package social.anancus.web.settings.filter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.Filter;
import social.anancus.core.filter.FilterContext;
import social.anancus.platform.text.VisibleText;

/**
 * A filter in the list.
 *
 * @param id its id
 * @param title its name
 * @param words its first words
 * @param more how many words there are beyond those
 * @param posts how many single posts it names
 * @param contexts where it applies, in the words of the API
 * @param everywhere whether that is everywhere
 * @param action what becomes of posts, in the word of the API
 * @param expiresAt when it ends; null for never
 * @param over whether it has ended
 */
public record FilterLine(
        long id,
        String title,
        String words,
        int more,
        int posts,
        List<String> contexts,
        boolean everywhere,
        String action,
        @Nullable Instant expiresAt,
        boolean over) {
    private static final int FIRST = 3;

    static FilterLine of(Filter filter, Instant now) {
        return new FilterLine(
                filter.id(),
                filter.title(),
                filter.keywords().stream()
                        .limit(FIRST)
                        .map(keyword -> VisibleText.closed(keyword.keyword()))
                        .collect(Collectors.joining(", ")),
                Math.max(0, filter.keywords().size() - FIRST),
                filter.statuses().size(),
                filter.contexts().stream().map(FilterContext::wireName).toList(),
                filter.contexts().size() == FilterContext.values().length,
                filter.action().wireName(),
                filter.expiresAt(),
                filter.isExpired(now));
    }
}
