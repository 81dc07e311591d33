package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;

/** Ends one account's block of a domain. */
@ApplicationScoped
public class UnblockDomain {
    private RelationshipRepository relationships;
    private BlockRepository blocks;
    private RelationshipEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnblockDomain() {}

    @Inject
    public UnblockDomain(RelationshipRepository relationships, BlockRepository blocks, RelationshipEvents events) {
        this.relationships = relationships;
        this.blocks = blocks;
        this.events = events;
    }

    /**
     * @param accountId who blocks
     * @param typed the domain as typed; nothing happens if it is not blocked
     * @throws Invalid if it is no domain
     */
    @Transactional
    public void unblock(long accountId, @Nullable String typed) {
        String domain = DomainName.parse(typed);
        relationships.lockDomain(accountId, domain);
        if (blocks.unblockDomain(accountId, domain)) {
            events.fire(new DomainUnblocked(accountId, domain));
        }
    }
}
