package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Blocks an account: all ties between the two end, and none can begin. */
@ApplicationScoped
public class BlockAccount {
    private RelationshipRepository relationships;
    private BlockRepository blocks;
    private ProfileMarkRepository marks;
    private Ties ties;
    private RelationshipEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BlockAccount() {}

    @Inject
    public BlockAccount(
            RelationshipRepository relationships,
            BlockRepository blocks,
            ProfileMarkRepository marks,
            Ties ties,
            RelationshipEvents events,
            Clock clock) {
        this.relationships = relationships;
        this.blocks = blocks;
        this.marks = marks;
        this.ties = ties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId who blocks
     * @param targetId whom; nothing happens if it is oneself or blocked already
     */
    @Transactional
    public void block(long accountId, long targetId) {
        if (accountId == targetId) {
            return;
        }
        relationships.lock(accountId, targetId);
        ties.end(accountId, targetId, false);
        ties.endRequest(accountId, targetId, false);
        ties.end(targetId, accountId, true);
        ties.endRequest(targetId, accountId, true);
        marks.unendorse(accountId, targetId);
        marks.unendorse(targetId, accountId);
        blocks.block(accountId, targetId, null, clock.instant())
                .ifPresent(id -> events.fire(new Blocked(id, accountId, targetId)));
    }
}
