package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes away all of somebody's notifications, those that are held back included. */
@ApplicationScoped
public class ClearNotifications {
    private NotificationRepository notifications;
    private NotificationRequestRepository requests;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ClearNotifications() {}

    @Inject
    ClearNotifications(NotificationRepository notifications, NotificationRequestRepository requests) {
        this.notifications = notifications;
        this.requests = requests;
    }

    /**
     * @param accountId whose
     */
    @Transactional
    public void clear(long accountId) {
        notifications.deleteAll(accountId);
        requests.deleteAll(accountId);
    }
}
