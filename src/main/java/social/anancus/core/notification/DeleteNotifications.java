package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.notification.NotificationRepository.Changed;

/** Takes notifications away that nobody wants to see any more. */
@ApplicationScoped
public class DeleteNotifications {
    private static final int BATCH = 500;

    private NotificationRepository notifications;
    private NotificationRequestRepository requests;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteNotifications() {}

    @Inject
    DeleteNotifications(NotificationRepository notifications, NotificationRequestRepository requests) {
        this.notifications = notifications;
        this.requests = requests;
    }

    /**
     * @param which which
     * @return whether there may be more
     */
    @Transactional
    public boolean delete(ForgetNotifications which) {
        Long status = which.statusId();
        if (status != null) {
            List<Changed> gone = notifications.deleteOfStatus(status, BATCH);
            requests.recount(gone);
            return gone.size() == BATCH;
        }
        Long account = which.accountId();
        Long from = which.fromAccountId();
        String domain = which.domain();
        if (account != null && from != null) {
            notifications.deleteFrom(account, from);
            requests.deleteFrom(account, List.of(from));
        } else if (account != null && domain != null) {
            notifications.deleteFromDomain(account, domain);
            requests.deleteFromDomain(account, domain);
        }
        return false;
    }
}
