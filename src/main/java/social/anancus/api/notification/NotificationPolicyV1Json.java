package social.anancus.api.notification;

import social.anancus.core.notification.Decision;
import social.anancus.core.notification.NotificationPolicy;
import social.anancus.core.notification.ShownPolicy;

/** The entity V1::NotificationPolicy: what is held back or not made at all is filtered. */
public record NotificationPolicyV1Json(
        boolean filterNotFollowing,
        boolean filterNotFollowers,
        boolean filterNewAccounts,
        boolean filterPrivateMentions,
        boolean filterBots,
        PolicySummaryJson summary) {
    static NotificationPolicyV1Json of(ShownPolicy shown) {
        NotificationPolicy policy = shown.policy();
        return new NotificationPolicyV1Json(
                policy.forNotFollowing() != Decision.ACCEPT,
                policy.forNotFollowers() != Decision.ACCEPT,
                policy.forNewAccounts() != Decision.ACCEPT,
                policy.forPrivateMentions() != Decision.ACCEPT,
                policy.forBots() != Decision.ACCEPT,
                PolicySummaryJson.of(shown.summary()));
    }
}
