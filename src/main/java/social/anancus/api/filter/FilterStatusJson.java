package social.anancus.api.filter;

import social.anancus.core.filter.FilterStatus;

/** FilterStatus (https://docs.joinmastodon.org/entities/FilterStatus/). */
public record FilterStatusJson(String id, String statusId) {
    static FilterStatusJson of(FilterStatus status) {
        return new FilterStatusJson(Long.toString(status.id()), Long.toString(status.statusId()));
    }
}
