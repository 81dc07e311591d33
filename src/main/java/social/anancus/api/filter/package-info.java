/**
 * Filters over the API, as clients know them now ({@code /api/v2/filters}) and as they knew them before
 * ({@code /api/v1/filters}: one phrase each).
 *
 * <p>{@link social.anancus.api.filter.FilterResultJson} is what stands under {@code filtered} in a status.
 */
package social.anancus.api.filter;
