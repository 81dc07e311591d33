/**
 * Statuses as clients see them.
 *
 * <p>Placeholder.
 */
package social.anancus.api.status;
