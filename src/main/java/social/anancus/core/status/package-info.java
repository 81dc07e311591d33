/**
 * Statuses: writing, changing and deleting them, and what they say. {@link social.anancus.core.status.Status} is the row,
 * {@link social.anancus.core.status.PublishStatus} makes one, {@link social.anancus.core.status.Viewer} says who looks.
 *
 * <p>Who may see a status is decided in {@code visibility} only. Feeds, notifications and delivery observe the events here.
 */
package social.anancus.core.status;
