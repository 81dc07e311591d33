package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import social.anancus.core.reaction.Favourited;
import social.anancus.core.reaction.Unfavourited;
import social.anancus.platform.jobs.Jobs;

/** Has authors told of favourites, and takes it back with the favourite. */
@ApplicationScoped
public class ReactionTriggers {
    private Jobs jobs;
    private NotificationRepository notifications;
    private NotificationRequestRepository requests;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReactionTriggers() {}

    @Inject
    ReactionTriggers(
            Jobs jobs, NotificationRepository notifications, NotificationRequestRepository requests, Clock clock) {
        this.jobs = jobs;
        this.notifications = notifications;
        this.requests = requests;
        this.clock = clock;
    }

    void favourited(@Observes Favourited event) {
        jobs.enqueue(new NotifyPeople(
                NotificationType.FAVOURITE, event.accountId(), null, event.statusId(), null, clock.instant()));
    }

    void unfavourited(@Observes Unfavourited event) {
        requests.recount(notifications.deleteUndone(
                List.of(NotificationType.FAVOURITE), event.accountId(), null, event.statusId()));
    }
}
