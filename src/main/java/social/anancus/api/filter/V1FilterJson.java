package social.anancus.api.filter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.Filter;
import social.anancus.core.filter.FilterAction;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.filter.FilterKeyword;

/** V1::Filter (https://docs.joinmastodon.org/entities/V1_Filter/). */
public record V1FilterJson(
        String id,
        String phrase,
        List<String> context,
        boolean wholeWord,
        @Nullable Instant expiresAt,
        boolean irreversible) {
    static V1FilterJson of(Filter filter, FilterKeyword keyword) {
        return new V1FilterJson(
                Long.toString(keyword.id()),
                keyword.keyword(),
                filter.contexts().stream().map(FilterContext::wireName).toList(),
                keyword.wholeWord(),
                filter.expiresAt(),
                filter.action() == FilterAction.HIDE);
    }
}
