package social.anancus.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.conversation.ConversationRepository.Changed;
import social.anancus.core.relationship.Blocked;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusDeleted;
import social.anancus.core.status.StatusPublished;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Visibility;
import social.anancus.core.timeline.StreamEvents;

/** Keeps conversations as statuses come and go, within the transaction of that. */
@ApplicationScoped
public class ConversationTriggers {
    private StatusRepository statuses;
    private ConversationRepository conversations;
    private StreamEvents streams;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationTriggers() {}

    @Inject
    public ConversationTriggers(StatusRepository statuses, ConversationRepository conversations, StreamEvents streams) {
        this.statuses = statuses;
        this.conversations = conversations;
        this.streams = streams;
    }

    void addForAuthor(@Observes StatusPublished event) {
        // the status is known to the transaction that made it: this asks the database nothing
        boolean direct = statuses.findUnchecked(event.statusId())
                .map(Status::visibility)
                .filter(Visibility.DIRECT::equals)
                .isPresent();
        if (direct) {
            tell(conversations.add(List.of(event.statusId()), List.of(event.accountId())));
        }
    }

    void remove(@Observes StatusDeleted event) {
        if (event.reblogOfId() == null) {
            tell(conversations.remove(event.statusId()));
        }
    }

    void forget(@Observes Blocked event) {
        conversations.deleteWith(event.accountId(), event.targetAccountId());
    }

    private void tell(List<Changed> all) {
        for (Changed changed : all) {
            streams.publish(StreamEvents.Kind.CONVERSATION, changed.id(), changed.accountId());
        }
    }
}
