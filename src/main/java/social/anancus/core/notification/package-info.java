/**
 * What people are told of. Everything that happens to them is a {@link social.anancus.core.notification.NotificationCause};
 * {@link social.anancus.core.notification.CreateNotifications} is the one place that tells, by {@link
 * social.anancus.core.notification.NotificationRules} and the receiver's policy.
 *
 * <p>{@link social.anancus.core.notification.NotificationTriggers} observes the events and writes jobs, so that nobody waits
 * for those who are told. Reads ask again whether the receiver may see the status and still wants to hear of its author.
 */
package social.anancus.core.notification;
