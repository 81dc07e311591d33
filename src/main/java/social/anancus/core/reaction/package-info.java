/**
 * What people do with statuses that others wrote, or they themselves: favourites, bookmarks, pins, and conversations of which
 * one wants to hear no more. Reblogs are statuses and live there.
 *
 * <p>Each use case changes one row and the counter beside it in one transaction; what was done already stays as it is.
 * Whoever reacts to a reblog reacts to what it shares.
 */
package social.anancus.core.reaction;
