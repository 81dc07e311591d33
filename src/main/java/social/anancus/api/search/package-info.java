/**
 * Search over the API (https://docs.joinmastodon.org/methods/search/).
 *
 * <p>What is asked of whom is decided by {@link social.anancus.api.search.SearchResource}; only what this server knows is
 * found.
 */
package social.anancus.api.search;
