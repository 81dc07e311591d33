package social.anancus.api.notification;

import social.anancus.core.notification.PolicySummary;

/**
 * What a policy holds back.
 *
 * @param pendingRequestsCount how many accounts ask to be let in
 * @param pendingNotificationsCount how many of their notifications wait
 */
public record PolicySummaryJson(long pendingRequestsCount, long pendingNotificationsCount) {
    static PolicySummaryJson of(PolicySummary summary) {
        return new PolicySummaryJson(summary.requests(), summary.notifications());
    }
}
