/**
 * Search over the API (https://docs.joinmastodon.org/methods/search/).
 *
 * <p>What is asked of whom is decided by {@link social.anancus.api.search.SearchResource}; what is not known here is
 * asked for elsewhere by its whole handle or address only.
 */
package social.anancus.api.search;
