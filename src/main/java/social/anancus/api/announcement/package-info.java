/**
 * Announcements over the API (https://docs.joinmastodon.org/methods/announcements/).
 *
 * <p>{@link social.anancus.api.announcement.AnnouncementJsonMapper} renders them, for streams as well.
 */
package social.anancus.api.announcement;
