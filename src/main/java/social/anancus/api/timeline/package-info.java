/**
 * Timelines over the API: home, public, tags, lists, and the statuses of an account.
 *
 * <p>One statement finds the ids of a page, {@link social.anancus.api.status.StatusJsonMapper} renders them.
 */
package social.anancus.api.timeline;
