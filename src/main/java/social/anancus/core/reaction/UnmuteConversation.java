package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Lets notifications of a conversation come again. */
@ApplicationScoped
public class UnmuteConversation {
    private ReactionTargets targets;
    private ConversationMuteRepository mutes;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnmuteConversation() {}

    @Inject
    public UnmuteConversation(ReactionTargets targets, ConversationMuteRepository mutes) {
        this.targets = targets;
        this.mutes = mutes;
    }

    /**
     * @param viewer who; what is not muted stays as it is
     * @param statusId a status in the conversation
     * @throws NotFound if the viewer may not see it
     */
    @Transactional
    public void unmute(Viewer.LocalViewer viewer, long statusId) {
        Long conversation = targets.require(viewer, statusId).conversationId();
        if (conversation != null) {
            mutes.remove(viewer.id(), conversation);
        }
    }
}
