package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.core.notification.NotificationPageRepository.Request;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Shows somebody's notifications one by one. */
@ApplicationScoped
public class ListNotifications {
    private NotificationPageRepository notifications;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListNotifications() {}

    @Inject
    ListNotifications(NotificationPageRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * @param accountId whose
     * @param selection which of them
     * @param paging which page
     * @return notifications, the newest first
     */
    @Transactional
    public Page<NotificationRow> list(long accountId, NotificationSelection selection, Paging paging) {
        return notifications.page(new Request(accountId, selection, clock.instant()), paging);
    }
}
