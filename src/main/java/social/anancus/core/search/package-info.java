/**
 * Search in what this server knows: accounts, hashtags and statuses.
 *
 * <p>Key types: {@link social.anancus.core.search.SearchStatuses} with {@link social.anancus.core.search.StatusQuery}, and
 * {@link social.anancus.core.search.SearchAccounts}. A job writes the words of each status into {@code status_search}; who may
 * find it is decided when somebody asks.
 */
package social.anancus.core.search;
