package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ends a mute. */
@ApplicationScoped
public class UnmuteAccount {
    private BlockRepository blocks;
    private RelationshipEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnmuteAccount() {}

    @Inject
    public UnmuteAccount(BlockRepository blocks, RelationshipEvents events) {
        this.blocks = blocks;
        this.events = events;
    }

    /**
     * @param accountId who mutes
     * @param targetId whom; nothing happens if it is not muted
     */
    @Transactional
    public void unmute(long accountId, long targetId) {
        if (blocks.unmute(accountId, targetId)) {
            events.fire(new Unmuted(accountId, targetId));
        }
    }
}
