package social.anancus.core.notification;

/**
 * A policy with what it holds back.
 *
 * @param policy the policy
 * @param summary what waits
 */
public record ShownPolicy(NotificationPolicy policy, PolicySummary summary) {}
