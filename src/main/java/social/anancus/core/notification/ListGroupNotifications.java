package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.core.notification.NotificationPageRepository.Request;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Shows what is in a group of notifications. */
@ApplicationScoped
public class ListGroupNotifications {
    private NotificationPageRepository notifications;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListGroupNotifications() {}

    @Inject
    ListGroupNotifications(NotificationPageRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * @param accountId whose
     * @param groupKey the name of a group
     * @param paging which page
     * @return its notifications, the newest first
     */
    @Transactional
    public Page<NotificationRow> list(long accountId, String groupKey, Paging paging) {
        return notifications.ofGroup(
                new Request(accountId, NotificationSelection.EVERYTHING, clock.instant()), groupKey, paging);
    }
}
