package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import social.anancus.core.conversation.AddToConversations;
import social.anancus.core.timeline.StreamEvents;

/** Lets accounts in: what they wrote is shown, now and from now on. */
@ApplicationScoped
public class AcceptNotificationRequests {
    private NotificationRequestRepository requests;
    private NotificationRepository notifications;
    private AddToConversations conversations;
    private StreamEvents streams;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AcceptNotificationRequests() {}

    @Inject
    AcceptNotificationRequests(
            NotificationRequestRepository requests,
            NotificationRepository notifications,
            AddToConversations conversations,
            StreamEvents streams,
            Clock clock) {
        this.requests = requests;
        this.notifications = notifications;
        this.conversations = conversations;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * @param accountId whose policy holds them back
     * @param requestIds requests; those that are not the account's are passed over
     * @return how many there were
     */
    @Transactional
    public int accept(long accountId, Collection<Long> requestIds) {
        List<Long> senders = requests.delete(accountId, requestIds);
        if (!senders.isEmpty()) {
            requests.permit(accountId, senders, clock.instant());
            conversations.add(notifications.letIn(accountId, senders), List.of(accountId));
            streams.publish(StreamEvents.Kind.NOTIFICATIONS_MERGED, 0, accountId);
        }
        return senders.size();
    }
}
