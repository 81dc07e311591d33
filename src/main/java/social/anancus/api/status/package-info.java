/**
 * Statuses over the API. {@link social.anancus.api.status.StatusJsonMapper} makes the entity that timelines, notifications
 * and streams show, in a fixed number of statements for any number of statuses.
 *
 * <p>What is the same for all viewers is remembered until the status changes.
 */
package social.anancus.api.status;
