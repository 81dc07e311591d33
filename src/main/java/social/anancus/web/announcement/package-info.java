/**
 * Announcements on the start page: {@link social.anancus.web.announcement.AnnouncementItems} makes what is shown,
 * {@link social.anancus.web.announcement.AnnouncementActionsResource} takes reactions and what has been read. Their rules stand in
 * {@code core.notification.announcement}.
 */
package social.anancus.web.announcement;
