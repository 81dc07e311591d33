package social.anancus.api.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterMatch;

/** FilterResult (https://docs.joinmastodon.org/entities/FilterResult/). */
public record FilterResultJson(
        FilterJson filter,
        @Nullable List<String> keywordMatches,
        @Nullable List<String> statusMatches) {
    /**
     * @param match a filter that applies to a status
     * @return what stands under {@code filtered} in the status
     */
    public static FilterResultJson of(FilterMatch match) {
        return new FilterResultJson(
                FilterJson.withoutRules(match.filter()),
                match.keywordMatches().isEmpty() ? null : match.keywordMatches(),
                match.statusMatches().isEmpty()
                        ? null
                        : match.statusMatches().stream().map(String::valueOf).toList());
    }
}
