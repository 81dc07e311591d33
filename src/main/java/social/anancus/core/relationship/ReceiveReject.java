package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes in that an account of another server does not let somebody here follow it, or no longer. */
@ApplicationScoped
public class ReceiveReject {
    private RelationshipRepository relationships;
    private Ties ties;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveReject() {}

    @Inject
    public ReceiveReject(RelationshipRepository relationships, Ties ties) {
        this.relationships = relationships;
        this.ties = ties;
    }

    /**
     * @param targetId the remote account that rejects
     * @param followerId who asked or follows, of this server
     * @return whether there was a request or a follow
     */
    @Transactional
    public boolean reject(long targetId, long followerId) {
        relationships.lock(targetId, followerId);
        boolean asked = ties.endRequest(followerId, targetId, true);
        boolean followed = ties.end(followerId, targetId, true);
        return asked || followed;
    }
}
