package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Grants a request to follow. */
@ApplicationScoped
public class AuthorizeFollow {
    private RelationshipRepository relationships;
    private Ties ties;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthorizeFollow() {}

    @Inject
    public AuthorizeFollow(RelationshipRepository relationships, Ties ties) {
        this.relationships = relationships;
        this.ties = ties;
    }

    /**
     * @param accountId who was asked
     * @param followerId who asked
     * @throws NotFound if there is no such request
     */
    @Transactional
    public void authorize(long accountId, long followerId) {
        relationships.lock(accountId, followerId);
        if (!ties.grant(followerId, accountId)) {
            throw new NotFound();
        }
    }
}
