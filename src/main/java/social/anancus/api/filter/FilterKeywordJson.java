package social.anancus.api.filter;

import social.anancus.core.filter.FilterKeyword;

/** FilterKeyword (https://docs.joinmastodon.org/entities/FilterKeyword/). */
public record FilterKeywordJson(String id, String keyword, boolean wholeWord) {
    static FilterKeywordJson of(FilterKeyword keyword) {
        return new FilterKeywordJson(Long.toString(keyword.id()), keyword.keyword(), keyword.wholeWord());
    }
}
