package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows from whom somebody wants to hear. */
@ApplicationScoped
public class ShowNotificationPolicy {
    private NotificationPolicyRepository policies;
    private NotificationRequestRepository requests;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowNotificationPolicy() {}

    @Inject
    ShowNotificationPolicy(NotificationPolicyRepository policies, NotificationRequestRepository requests) {
        this.policies = policies;
        this.requests = requests;
    }

    /**
     * @param accountId whose
     * @return the policy with what it holds back
     */
    @Transactional
    public ShownPolicy show(long accountId) {
        return new ShownPolicy(policies.find(accountId), requests.summary(accountId));
    }
}
