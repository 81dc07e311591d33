/**
 * Notifications on pages: {@link social.anancus.web.notification.NotificationItems} makes
 * {@link social.anancus.web.notification.NotificationItem}s of the groups that the core makes, many at once; and those who ask to
 * be let in, whose notifications the policy holds back.
 * Who is told of what, and how it is grouped, is decided in {@code core.notification}; the policy is changed in the settings.
 */
package social.anancus.web.notification;
