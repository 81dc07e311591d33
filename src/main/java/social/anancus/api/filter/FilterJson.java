package social.anancus.api.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.Filter;
import social.anancus.core.filter.FilterContext;

/** Filter (https://docs.joinmastodon.org/entities/Filter/); without words and statuses where it stands in a status. */
public record FilterJson(
        String id,
        String title,
        List<String> context,
        @Nullable Instant expiresAt,
        String filterAction,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FilterKeywordJson> keywords,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FilterStatusJson> statuses) {
    static FilterJson of(Filter filter) {
        return of(
                filter,
                filter.keywords().stream().map(FilterKeywordJson::of).toList(),
                filter.statuses().stream().map(FilterStatusJson::of).toList());
    }

    static FilterJson withoutRules(Filter filter) {
        return of(filter, null, null);
    }

    private static FilterJson of(
            Filter filter, @Nullable List<FilterKeywordJson> keywords, @Nullable List<FilterStatusJson> statuses) {
        return new FilterJson(
                Long.toString(filter.id()),
                filter.title(),
                filter.contexts().stream().map(FilterContext::wireName).toList(),
                filter.expiresAt(),
                filter.action().wireName(),
                keywords,
                statuses);
    }
}
