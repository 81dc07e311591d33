package social.anancus.core.filter;

import java.util.List;

/**
 * A filter that applies to a status.
 *
 * @param filter the filter
 * @param keywordMatches those of its words that the text has
 * @param statusMatches those of its statuses that it is or shares
 */
public record FilterMatch(Filter filter, List<String> keywordMatches, List<Long> statusMatches) {
    public FilterMatch {
        keywordMatches = List.copyOf(keywordMatches);
        statusMatches = List.copyOf(statusMatches);
    }
}
