package social.anancus.api.notification;

import social.anancus.core.notification.NotificationPolicy;
import social.anancus.core.notification.ShownPolicy;

/** The entity NotificationPolicy (https://docs.joinmastodon.org/entities/NotificationPolicy/). */
public record NotificationPolicyJson(
        String forNotFollowing,
        String forNotFollowers,
        String forNewAccounts,
        String forPrivateMentions,
        String forLimitedAccounts,
        String forBots,
        PolicySummaryJson summary) {
    static NotificationPolicyJson of(ShownPolicy shown) {
        NotificationPolicy policy = shown.policy();
        return new NotificationPolicyJson(
                policy.forNotFollowing().wireName(),
                policy.forNotFollowers().wireName(),
                policy.forNewAccounts().wireName(),
                policy.forPrivateMentions().wireName(),
                policy.forLimitedAccounts().wireName(),
                policy.forBots().wireName(),
                PolicySummaryJson.of(shown.summary()));
    }
}
