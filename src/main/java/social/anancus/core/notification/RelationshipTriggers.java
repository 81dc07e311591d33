package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import social.anancus.core.relationship.Blocked;
import social.anancus.core.relationship.DomainBlocked;
import social.anancus.core.relationship.FollowAuthorized;
import social.anancus.core.relationship.FollowRejected;
import social.anancus.core.relationship.FollowRequestWithdrawn;
import social.anancus.core.relationship.FollowRequested;
import social.anancus.core.relationship.Followed;
import social.anancus.core.relationship.Muted;
import social.anancus.core.relationship.Unfollowed;
import social.anancus.platform.jobs.Jobs;

/**
 * Turns what happens between accounts into jobs that tell of it. A request that is granted, rejected or withdrawn and a
 * follow that ends take their notification along; blocks and mutes all that there are by the account.
 */
@ApplicationScoped
public class RelationshipTriggers {
    private Jobs jobs;
    private NotificationRepository notifications;
    private NotificationRequestRepository requests;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RelationshipTriggers() {}

    @Inject
    RelationshipTriggers(
            Jobs jobs, NotificationRepository notifications, NotificationRequestRepository requests, Clock clock) {
        this.jobs = jobs;
        this.notifications = notifications;
        this.requests = requests;
        this.clock = clock;
    }

    void followed(@Observes Followed event) {
        tell(NotificationType.FOLLOW, event.accountId(), event.targetAccountId());
    }

    void requested(@Observes FollowRequested event) {
        tell(NotificationType.FOLLOW_REQUEST, event.accountId(), event.targetAccountId());
    }

    void authorized(@Observes FollowAuthorized event) {
        undo(NotificationType.FOLLOW_REQUEST, event.accountId(), event.targetAccountId());
    }

    void rejected(@Observes FollowRejected event) {
        undo(NotificationType.FOLLOW_REQUEST, event.accountId(), event.targetAccountId());
    }

    void withdrawn(@Observes FollowRequestWithdrawn event) {
        undo(NotificationType.FOLLOW_REQUEST, event.accountId(), event.targetAccountId());
    }

    void unfollowed(@Observes Unfollowed event) {
        undo(NotificationType.FOLLOW, event.accountId(), event.targetAccountId());
    }

    void blocked(@Observes Blocked event) {
        jobs.enqueue(ForgetNotifications.from(event.accountId(), event.targetAccountId()));
    }

    void muted(@Observes Muted event) {
        if (event.notifications()) {
            jobs.enqueue(ForgetNotifications.from(event.accountId(), event.targetAccountId()));
        }
    }

    void domainBlocked(@Observes DomainBlocked event) {
        jobs.enqueue(ForgetNotifications.fromDomain(event.accountId(), event.domain()));
    }

    private void tell(NotificationType type, long fromAccountId, long receiverId) {
        jobs.enqueue(new NotifyPeople(type, fromAccountId, receiverId, null, null, clock.instant()));
    }

    private void undo(NotificationType type, long fromAccountId, long receiverId) {
        requests.recount(notifications.deleteUndone(List.of(type), fromAccountId, receiverId, null));
    }
}
