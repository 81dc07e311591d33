package social.anancus.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.platform.error.NotFound;

/** Says whether a conversation counts as read. */
@ApplicationScoped
public class MarkConversation {
    private ConversationRepository conversations;
    private StreamEvents streams;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MarkConversation() {}

    @Inject
    public MarkConversation(ConversationRepository conversations, StreamEvents streams) {
        this.conversations = conversations;
        this.streams = streams;
    }

    /**
     * @param ownerId whose
     * @param id a conversation
     * @param unread whether it counts as unread from now on
     * @return the conversation
     * @throws NotFound if the owner has no such conversation
     */
    @Transactional
    public ConversationRow mark(long ownerId, long id, boolean unread) {
        ConversationRow row = conversations.mark(ownerId, id, unread).orElseThrow(NotFound::new);
        // the owner's other clients show it so as well
        streams.publish(StreamEvents.Kind.CONVERSATION, id, ownerId);
        return row;
    }
}
