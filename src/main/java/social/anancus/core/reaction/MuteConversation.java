package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Stops notifications of a conversation. */
@ApplicationScoped
public class MuteConversation {
    private ReactionTargets targets;
    private ConversationMuteRepository mutes;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MuteConversation() {}

    @Inject
    public MuteConversation(ReactionTargets targets, ConversationMuteRepository mutes, Clock clock) {
        this.targets = targets;
        this.mutes = mutes;
        this.clock = clock;
    }

    /**
     * @param viewer who; a second time changes nothing
     * @param statusId a status in the conversation
     * @throws NotFound if the viewer may not see it
     * @throws Invalid if it belongs to no conversation
     */
    @Transactional
    public void mute(Viewer.LocalViewer viewer, long statusId) {
        Long conversation = targets.require(viewer, statusId).conversationId();
        if (conversation == null) {
            throw new Invalid("The post belongs to no conversation");
        }
        mutes.add(viewer.id(), conversation, clock.instant());
    }
}
