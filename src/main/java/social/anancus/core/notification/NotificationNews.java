package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.conversation.AddToConversations;
import social.anancus.core.notification.NotificationRepository.Changed;
import social.anancus.core.timeline.StreamEvents;

/** Spreads new notifications: to open streams, and direct statuses into the receivers' conversations. */
@ApplicationScoped
class NotificationNews {
    private AddToConversations conversations;
    private StreamEvents streams;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationNews() {}

    @Inject
    NotificationNews(AddToConversations conversations, StreamEvents streams) {
        this.conversations = conversations;
        this.streams = streams;
    }

    void tell(List<Changed> shown, @Nullable Long directStatusId) {
        for (Changed each : shown) {
            streams.publish(StreamEvents.Kind.NOTIFICATION, each.id(), each.accountId());
        }
        if (directStatusId != null) {
            conversations.add(
                    List.of(directStatusId),
                    shown.stream().map(Changed::accountId).toList());
        }
    }
}
