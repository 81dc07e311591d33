package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ends a follow, or withdraws the request for one. */
@ApplicationScoped
public class UnfollowAccount {
    private RelationshipRepository relationships;
    private Ties ties;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnfollowAccount() {}

    @Inject
    public UnfollowAccount(RelationshipRepository relationships, Ties ties) {
        this.relationships = relationships;
        this.ties = ties;
    }

    /**
     * @param accountId who follows or has asked to
     * @param targetId whom; nothing happens if there is no follow
     */
    @Transactional
    public void unfollow(long accountId, long targetId) {
        relationships.lock(accountId, targetId);
        ties.end(accountId, targetId, false);
        ties.endRequest(accountId, targetId, false);
    }
}
