package social.anancus.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds one conversation, for streams. */
@ApplicationScoped
public class FindConversation {
    private ConversationRepository conversations;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindConversation() {}

    @Inject
    public FindConversation(ConversationRepository conversations) {
        this.conversations = conversations;
    }

    /**
     * @param ownerId whose
     * @param id a conversation
     * @return it, if it is there and the owner's
     */
    @Transactional
    public Optional<ConversationRow> find(long ownerId, long id) {
        return conversations.find(ownerId, id);
    }
}
