package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.AccountCreated;
import social.anancus.core.status.PollEnded;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusDeleted;
import social.anancus.core.status.StatusEdited;
import social.anancus.core.status.StatusPublished;
import social.anancus.core.status.StatusRepository;
import social.anancus.platform.jobs.Jobs;

/**
 * Turns what happens into jobs that tell people of it, in the transaction of what happens. What is undone is taken back at
 * once if it is one notification, by a job if it may be many.
 */
@ApplicationScoped
public class NotificationTriggers {
    private Jobs jobs;
    private StatusRepository statuses;
    private NotificationReceiversRepository receivers;
    private NotificationRepository notifications;
    private NotificationRequestRepository requests;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationTriggers() {}

    @Inject
    NotificationTriggers(
            Jobs jobs,
            StatusRepository statuses,
            NotificationReceiversRepository receivers,
            NotificationRepository notifications,
            NotificationRequestRepository requests,
            Clock clock) {
        this.jobs = jobs;
        this.statuses = statuses;
        this.receivers = receivers;
        this.notifications = notifications;
        this.requests = requests;
        this.clock = clock;
    }

    void published(@Observes StatusPublished event) {
        // the status is known to the transaction that made it: this asks the database nothing
        Long original =
                statuses.findUnchecked(event.statusId()).map(Status::reblogOfId).orElse(null);
        if (original != null) {
            tell(NotificationType.REBLOG, event.accountId(), null, original);
            return;
        }
        // most statuses name nobody, and few authors are watched
        for (NotificationType type : receivers.concerned(event.statusId())) {
            tell(type, event.accountId(), null, event.statusId());
        }
    }

    void edited(@Observes StatusEdited event) {
        tell(NotificationType.MENTION, event.accountId(), null, event.statusId());
        tell(NotificationType.UPDATE, event.accountId(), null, event.statusId());
    }

    void deleted(@Observes StatusDeleted event) {
        Long original = event.reblogOfId();
        if (original == null) {
            jobs.enqueue(ForgetNotifications.ofStatus(event.statusId()));
        } else {
            undo(List.of(NotificationType.REBLOG), event.accountId(), null, original);
        }
    }

    void ended(@Observes PollEnded event) {
        statuses.findUnchecked(event.statusId())
                .ifPresent(status -> tell(NotificationType.POLL, status.accountId(), null, status.id()));
    }

    void signedUp(@Observes AccountCreated event) {
        tell(NotificationType.ADMIN_SIGN_UP, event.accountId(), null, null);
    }

    private void tell(NotificationType type, long fromAccountId, @Nullable Long receiverId, @Nullable Long statusId) {
        jobs.enqueue(new NotifyPeople(type, fromAccountId, receiverId, statusId, null, clock.instant()));
    }

    private void undo(
            List<NotificationType> types, long fromAccountId, @Nullable Long receiverId, @Nullable Long statusId) {
        requests.recount(notifications.deleteUndone(types, fromAccountId, receiverId, statusId));
    }
}
