/**
 * Filters: words and statuses that somebody does not want to see, or only after a warning.
 *
 * <p>Key types: {@link social.anancus.core.filter.Filter} and {@link social.anancus.core.filter.FilterMatcher}, which tells
 * what of a person's filters applies to statuses. What a client or a feed does about it is no matter of this package. Every
 * query carries the owner.
 */
package social.anancus.core.filter;
