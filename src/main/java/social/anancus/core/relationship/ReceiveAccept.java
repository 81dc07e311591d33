package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes in that an account of another server lets somebody here follow it. */
@ApplicationScoped
public class ReceiveAccept {
    private RelationshipRepository relationships;
    private Ties ties;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveAccept() {}

    @Inject
    public ReceiveAccept(RelationshipRepository relationships, Ties ties) {
        this.relationships = relationships;
        this.ties = ties;
    }

    /**
     * Only a request that there is can be granted, and only by the one who was asked.
     *
     * @param targetId the remote account that grants it
     * @param followerId who asked, of this server
     * @return whether there was such a request
     */
    @Transactional
    public boolean accept(long targetId, long followerId) {
        relationships.lock(targetId, followerId);
        return ties.grant(followerId, targetId);
    }
}
