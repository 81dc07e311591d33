/**
 * Notifications as clients see them: one by one (v1) and in groups (v2), the policy and the requests of those whom it holds
 * back. {@link social.anancus.api.notification.NotificationJsonMapper} renders them for their receiver, also for streams.
 *
 * <p>What is shown to whom is decided in {@code core.notification}.
 */
package social.anancus.api.notification;
