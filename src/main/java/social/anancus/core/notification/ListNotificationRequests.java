package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Shows who asks to be let in. */
@ApplicationScoped
public class ListNotificationRequests {
    private NotificationRequestRepository requests;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListNotificationRequests() {}

    @Inject
    ListNotificationRequests(NotificationRequestRepository requests) {
        this.requests = requests;
    }

    /**
     * @param accountId whose policy holds them back
     * @param paging which page
     * @return requests, the newest first
     */
    @Transactional
    public Page<NotificationRequestRow> list(long accountId, Paging paging) {
        return requests.page(accountId, paging);
    }
}
