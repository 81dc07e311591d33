/**
 * Pages of many posts: home, public ones, lists, bookmarks, favourites, hashtags, and what is to be explored.
 *
 * <p>A resource asks core for the ids of a page, lets {@link social.anancus.web.status.StatusItems} make posts of them, and hands
 * a {@link social.anancus.web.status.Feed} to its template. Pages go by {@code max_id} and {@code min_id}, as in the API.
 */
package social.anancus.web.timeline;
