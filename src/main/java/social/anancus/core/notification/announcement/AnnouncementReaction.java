package social.anancus.core.notification.announcement;

/**
 * A reaction to an announcement.
 *
 * @param name an emoji, or the shortcode of a custom one
 * @param custom whether it is a custom one
 * @param count how many people reacted so
 * @param me whether the viewer did
 */
public record AnnouncementReaction(String name, boolean custom, long count, boolean me) {}
