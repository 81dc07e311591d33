/**
 * Announcements: what those who run the server tell all who have a login here.
 *
 * <p>Key types: {@link social.anancus.core.notification.announcement.Announcement} and
 * {@link social.anancus.core.notification.announcement.ListAnnouncements}. Open streams are told by
 * {@link social.anancus.core.timeline.StreamEvents}.
 */
package social.anancus.core.notification.announcement;
