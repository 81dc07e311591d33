package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Changes from whom somebody wants to hear; what is there already stays as it is. */
@ApplicationScoped
public class ChangeNotificationPolicy {
    private NotificationPolicyRepository policies;
    private NotificationRequestRepository requests;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangeNotificationPolicy() {}

    @Inject
    ChangeNotificationPolicy(
            NotificationPolicyRepository policies, NotificationRequestRepository requests, Clock clock) {
        this.policies = policies;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * @param accountId whose
     * @param change makes the new policy of the one that holds
     * @return the policy with what it holds back
     */
    @Transactional
    public ShownPolicy change(long accountId, UnaryOperator<NotificationPolicy> change) {
        NotificationPolicy policy = change.apply(policies.find(accountId));
        policies.store(accountId, policy, clock.instant());
        return new ShownPolicy(policy, requests.summary(accountId));
    }
}
