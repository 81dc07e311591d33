package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Ends all follows and requests of an account of another server, in both directions: it is gone, or nobody's company. */
@ApplicationScoped
public class EndTies {
    private static final int BATCH = 100;

    private RelationshipRepository relationships;
    private FollowRepository follows;
    private Ties ties;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EndTies() {}

    @Inject
    public EndTies(RelationshipRepository relationships, FollowRepository follows, Ties ties) {
        this.relationships = relationships;
        this.follows = follows;
        this.ties = ties;
    }

    /**
     * Ends some of them.
     *
     * @param accountId a remote account
     * @return whether there may be more
     */
    @Transactional
    public boolean end(long accountId) {
        List<Long> others = follows.tiedTo(accountId, BATCH);
        for (long other : others) {
            relationships.lock(accountId, other);
            ties.end(accountId, other, false);
            ties.endRequest(accountId, other, false);
            ties.end(other, accountId, false);
            ties.endRequest(other, accountId, false);
        }
        return others.size() == BATCH;
    }
}
