package social.anancus.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import social.anancus.core.conversation.ConversationRepository.Changed;
import social.anancus.core.timeline.StreamEvents;

/** Puts direct statuses into the conversations of those whom they concern, and tells their open streams. */
@ApplicationScoped
public class AddToConversations {
    private ConversationRepository conversations;
    private StreamEvents streams;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AddToConversations() {}

    @Inject
    public AddToConversations(ConversationRepository conversations, StreamEvents streams) {
        this.conversations = conversations;
        this.streams = streams;
    }

    /**
     * Twice is as once. What is no direct status is passed over, and so are accounts of other servers.
     *
     * @param statusIds statuses
     * @param ownerIds accounts that all of these statuses concern
     */
    @Transactional
    public void add(Collection<Long> statusIds, Collection<Long> ownerIds) {
        if (statusIds.isEmpty() || ownerIds.isEmpty()) {
            return;
        }
        for (Changed changed : conversations.add(statusIds, ownerIds)) {
            streams.publish(StreamEvents.Kind.CONVERSATION, changed.id(), changed.accountId());
        }
    }
}
