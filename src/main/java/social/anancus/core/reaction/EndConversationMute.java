package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Lets notifications of a conversation come again, by the conversation and not by a status in it: of that, nothing may be left
 * that can be seen.
 */
@ApplicationScoped
public class EndConversationMute {
    private ConversationMuteRepository mutes;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EndConversationMute() {}

    @Inject
    public EndConversationMute(ConversationMuteRepository mutes) {
        this.mutes = mutes;
    }

    /**
     * @param accountId who; what is not muted stays as it is
     * @param conversationId the conversation
     */
    @Transactional
    public void end(long accountId, long conversationId) {
        mutes.remove(accountId, conversationId);
    }
}
