package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sends a follower away. */
@ApplicationScoped
public class RemoveFromFollowers {
    private RelationshipRepository relationships;
    private Ties ties;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveFromFollowers() {}

    @Inject
    public RemoveFromFollowers(RelationshipRepository relationships, Ties ties) {
        this.relationships = relationships;
        this.ties = ties;
    }

    /**
     * @param accountId who is followed
     * @param followerId who follows; nothing happens if it does not
     */
    @Transactional
    public void remove(long accountId, long followerId) {
        relationships.lock(accountId, followerId);
        ties.end(followerId, accountId, true);
    }
}
