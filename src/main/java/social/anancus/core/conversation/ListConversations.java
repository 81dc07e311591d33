package social.anancus.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Shows somebody's direct conversations. */
@ApplicationScoped
public class ListConversations {
    private ConversationRepository conversations;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListConversations() {}

    @Inject
    public ListConversations(ConversationRepository conversations) {
        this.conversations = conversations;
    }

    /**
     * @param ownerId whose
     * @param paging which page; its ids are those of the latest statuses
     * @return the conversations, the one with the newest status first
     */
    @Transactional
    public Page<ConversationRow> list(long ownerId, Paging paging) {
        return conversations.page(ownerId, paging);
    }
}
