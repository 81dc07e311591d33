package social.anancus.core.notification.announcement;

import social.anancus.platform.jobs.Job;

/**
 * Show an announcement whose time has come.
 *
 * @param announcementId the announcement
 */
public record ShowAnnouncement(long announcementId) implements Job {}
