package social.anancus.web.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.reaction.EndConversationMute;
import social.anancus.core.relationship.BlockDomain;
import social.anancus.core.relationship.UnblockDomain;
import social.anancus.platform.error.Invalid;

/** What the buttons beside servers and threads do. */
@ApplicationScoped
class SafetyActions {
    private BlockDomain blockDomain;
    private UnblockDomain unblockDomain;
    private EndConversationMute endMute;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    SafetyActions() {}

    @Inject
    SafetyActions(BlockDomain blockDomain, UnblockDomain unblockDomain, EndConversationMute endMute) {
        this.blockDomain = blockDomain;
        this.unblockDomain = unblockDomain;
        this.endMute = endMute;
    }

    /**
     * @param me whose
     * @param domain the server as typed
     * @param block whether to block it; else no longer
     * @throws Invalid if it is none
     */
    void server(long me, String domain, boolean block) {
        if (block) {
            blockDomain.block(me, domain);
        } else {
            unblockDomain.unblock(me, domain);
        }
    }

    void thread(long me, long conversationId) {
        endMute.end(me, conversationId);
    }
}
