package social.anancus.core.filter;

/**
 * A word or phrase of a filter.
 *
 * @param id its id
 * @param filterId the filter
 * @param keyword the text, of whatever characters
 * @param wholeWord whether it counts only where no other word characters adjoin
 */
public record FilterKeyword(long id, long filterId, String keyword, boolean wholeWord) {}
