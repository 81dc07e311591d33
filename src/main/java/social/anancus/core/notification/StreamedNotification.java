package social.anancus.core.notification;

/**
 * A notification on its way to open streams.
 *
 * @param receiverId who is told
 * @param row the notification
 */
public record StreamedNotification(long receiverId, NotificationRow row) {}
