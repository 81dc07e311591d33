package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends a mute whose time is over. */
@ApplicationScoped
public class EndTimedMute {
    private BlockRepository blocks;
    private RelationshipEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EndTimedMute() {}

    @Inject
    public EndTimedMute(BlockRepository blocks, RelationshipEvents events, Clock clock) {
        this.blocks = blocks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId who mutes
     * @param targetId whom; nothing happens if it is not muted, or for longer
     */
    @Transactional
    public void end(long accountId, long targetId) {
        if (blocks.unmuteIfOver(accountId, targetId, clock.instant())) {
            events.fire(new Unmuted(accountId, targetId));
        }
    }
}
