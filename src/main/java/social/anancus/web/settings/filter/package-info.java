/**
 * Filters: {@code /settings/filters}.
 *
 * <p>Key types: {@link social.anancus.web.settings.filter.FiltersPageResource} and {@link
 * social.anancus.web.settings.filter.FilterForm}. What a filter may be is {@code core.filter}'s.
 */
package social.anancus.web.settings.filter;
