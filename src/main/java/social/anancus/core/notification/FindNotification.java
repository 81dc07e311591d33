package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.core.notification.NotificationPageRepository.Request;
import social.anancus.platform.error.NotFound;

/** Shows one notification to its receiver. */
@ApplicationScoped
public class FindNotification {
    private NotificationPageRepository notifications;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindNotification() {}

    @Inject
    FindNotification(NotificationPageRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * @param accountId whose
     * @param id a notification, also if it is held back
     * @return it
     * @throws NotFound if the account has no such notification, or may not see what it shows any more
     */
    @Transactional
    public NotificationRow find(long accountId, long id) {
        return notifications
                .find(new Request(accountId, NotificationSelection.EVERYTHING, clock.instant()), id)
                .orElseThrow(NotFound::new);
    }
}
