package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Shows one who asks to be let in. */
@ApplicationScoped
public class FindNotificationRequest {
    private NotificationRequestRepository requests;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindNotificationRequest() {}

    @Inject
    FindNotificationRequest(NotificationRequestRepository requests) {
        this.requests = requests;
    }

    /**
     * @param accountId whose policy holds them back
     * @param id a request
     * @return it
     * @throws NotFound if the account has no such request
     */
    @Transactional
    public NotificationRequestRow find(long accountId, long id) {
        return requests.find(accountId, id).orElseThrow(NotFound::new);
    }
}
