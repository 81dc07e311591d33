package social.anancus.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Opens one conversation, which counts as read from then on. */
@ApplicationScoped
public class ReadConversation {
    private ConversationRepository conversations;
    private MarkConversation markConversation;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReadConversation() {}

    @Inject
    public ReadConversation(ConversationRepository conversations, MarkConversation markConversation) {
        this.conversations = conversations;
        this.markConversation = markConversation;
    }

    /**
     * A conversation with a page of what was said.
     *
     * @param row who is in it
     * @param statusIds ids of its statuses, the newest first; whether the owner may still see them is for whoever shows them
     */
    public record Opened(ConversationRow row, Page<Long> statusIds) {}

    /**
     * @param ownerId whose
     * @param id a conversation
     * @param paging which page
     * @return it
     * @throws NotFound if the owner has no such conversation
     */
    @Transactional
    public Opened read(long ownerId, long id, Paging paging) {
        ConversationRow row = conversations.find(ownerId, id).orElseThrow(NotFound::new);
        if (row.unread()) {
            markConversation.mark(ownerId, id, false);
        }
        return new Opened(row, conversations.statuses(ownerId, id, paging));
    }
}
