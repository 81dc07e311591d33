package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Rejects a request to follow. */
@ApplicationScoped
public class RejectFollow {
    private RelationshipRepository relationships;
    private Ties ties;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RejectFollow() {}

    @Inject
    public RejectFollow(RelationshipRepository relationships, Ties ties) {
        this.relationships = relationships;
        this.ties = ties;
    }

    /**
     * @param accountId who was asked
     * @param followerId who asked
     * @throws NotFound if there is no such request
     */
    @Transactional
    public void reject(long accountId, long followerId) {
        relationships.lock(accountId, followerId);
        if (!ties.endRequest(followerId, accountId, true)) {
            throw new NotFound();
        }
    }
}
