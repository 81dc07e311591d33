package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Throws away what accounts wrote that are not let in; they may ask again. */
@ApplicationScoped
public class DismissNotificationRequests {
    private NotificationRequestRepository requests;
    private NotificationRepository notifications;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DismissNotificationRequests() {}

    @Inject
    DismissNotificationRequests(NotificationRequestRepository requests, NotificationRepository notifications) {
        this.requests = requests;
        this.notifications = notifications;
    }

    /**
     * @param accountId whose policy holds them back
     * @param requestIds requests; those that are not the account's are passed over
     * @return how many there were
     */
    @Transactional
    public int dismiss(long accountId, Collection<Long> requestIds) {
        List<Long> senders = requests.delete(accountId, requestIds);
        if (!senders.isEmpty()) {
            notifications.deleteHeldBack(accountId, senders);
        }
        return senders.size();
    }
}
