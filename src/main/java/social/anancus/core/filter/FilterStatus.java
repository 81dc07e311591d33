package social.anancus.core.filter;

/**
 * A status that a filter names.
 *
 * @param id its id in the filter
 * @param filterId the filter
 * @param statusId the status
 */
public record FilterStatus(long id, long filterId, long statusId) {}
