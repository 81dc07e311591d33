package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ends a block. */
@ApplicationScoped
public class UnblockAccount {
    private RelationshipRepository relationships;
    private BlockRepository blocks;
    private RelationshipEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnblockAccount() {}

    @Inject
    public UnblockAccount(RelationshipRepository relationships, BlockRepository blocks, RelationshipEvents events) {
        this.relationships = relationships;
        this.blocks = blocks;
        this.events = events;
    }

    /**
     * @param accountId who blocks
     * @param targetId whom; nothing happens if it is not blocked
     */
    @Transactional
    public void unblock(long accountId, long targetId) {
        relationships.lock(accountId, targetId);
        blocks.unblock(accountId, targetId)
                .ifPresent(gone -> events.fire(new Unblocked(gone.id(), accountId, targetId, gone.uri())));
    }
}
