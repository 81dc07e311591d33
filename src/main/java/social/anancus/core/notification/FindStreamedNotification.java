package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import social.anancus.core.notification.NotificationPageRepository.Request;

/** Shows a notification to its receiver's open streams, which know its id only. */
@ApplicationScoped
public class FindStreamedNotification {
    private NotificationPageRepository notifications;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindStreamedNotification() {}

    @Inject
    FindStreamedNotification(NotificationPageRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * @param id a notification
     * @return it, if its receiver may see it and it is not held back
     */
    @Transactional
    public Optional<StreamedNotification> find(long id) {
        NotificationSelection shown = NotificationSelection.of(List.of(), List.of(), null, false);
        return notifications
                .receiver(id)
                .flatMap(receiver -> notifications
                        .find(new Request(receiver, shown, clock.instant()), id)
                        .map(row -> new StreamedNotification(receiver, row)));
    }
}
