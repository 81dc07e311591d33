/**
 * The search page: people, hashtags and posts. {@link social.anancus.web.search.SearchWish} is what the address asks for;
 * handles and addresses of other servers are looked up there, within bounds. How things are found is decided in
 * {@code core.search}.
 */
package social.anancus.web.search;
