package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;

/** Blocks a whole domain for one account: all ties with accounts there end. */
@ApplicationScoped
public class BlockDomain {
    private RelationshipRepository relationships;
    private BlockRepository blocks;
    private Ties ties;
    private RelationshipEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BlockDomain() {}

    @Inject
    public BlockDomain(
            RelationshipRepository relationships,
            BlockRepository blocks,
            Ties ties,
            RelationshipEvents events,
            Clock clock) {
        this.relationships = relationships;
        this.blocks = blocks;
        this.ties = ties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId who blocks
     * @param typed the domain as typed; nothing happens if it is blocked already
     * @throws Invalid if it is no domain
     */
    @Transactional
    public void block(long accountId, @Nullable String typed) {
        String domain = DomainName.parse(typed);
        relationships.lockDomain(accountId, domain);
        ties.endAll(accountId, domain);
        if (blocks.blockDomain(accountId, domain, clock.instant())) {
            events.fire(new DomainBlocked(accountId, domain));
        }
    }
}
