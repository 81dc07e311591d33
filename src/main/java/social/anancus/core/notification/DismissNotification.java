package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.notification.NotificationRepository.Changed;
import social.anancus.platform.error.NotFound;

/** Takes a notification from somebody's list. */
@ApplicationScoped
public class DismissNotification {
    private NotificationRepository notifications;
    private NotificationRequestRepository requests;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DismissNotification() {}

    @Inject
    DismissNotification(NotificationRepository notifications, NotificationRequestRepository requests) {
        this.notifications = notifications;
        this.requests = requests;
    }

    /**
     * @param accountId whose
     * @param id a notification
     * @throws NotFound if the account has no such notification
     */
    @Transactional
    public void dismiss(long accountId, long id) {
        List<Changed> gone = notifications.delete(accountId, id);
        if (gone.isEmpty()) {
            throw new NotFound();
        }
        requests.recount(gone);
    }
}
