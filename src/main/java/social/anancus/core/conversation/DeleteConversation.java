package social.anancus.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Takes a conversation from somebody's list; its statuses stay, and a new one brings it back. */
@ApplicationScoped
public class DeleteConversation {
    private ConversationRepository conversations;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteConversation() {}

    @Inject
    public DeleteConversation(ConversationRepository conversations) {
        this.conversations = conversations;
    }

    /**
     * @param ownerId whose
     * @param id a conversation
     * @throws NotFound if the owner has no such conversation
     */
    @Transactional
    public void delete(long ownerId, long id) {
        if (!conversations.delete(ownerId, id)) {
            throw new NotFound();
        }
    }
}
