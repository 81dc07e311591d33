package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import social.anancus.core.notification.NotificationPageRepository.Request;

/** Counts what somebody has not read, as their marker says. */
@ApplicationScoped
public class CountUnreadNotifications {
    private NotificationRepository stored;
    private NotificationPageRepository notifications;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CountUnreadNotifications() {}

    @Inject
    CountUnreadNotifications(NotificationRepository stored, NotificationPageRepository notifications, Clock clock) {
        this.stored = stored;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * @param accountId whose
     * @param selection which of them
     * @param grouped the types of which a group counts once; none to count each notification
     * @param most counts no further
     * @return how many
     */
    @Transactional
    public long count(long accountId, NotificationSelection selection, Collection<NotificationType> grouped, int most) {
        Request request = new Request(accountId, selection, clock.instant());
        Long read = stored.lastRead(accountId);
        if (most == 0) {
            return 0;
        }
        return grouped.isEmpty()
                ? notifications.count(request, read, most)
                : notifications.countGroups(request, read, most, grouped);
    }
}
