package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Asks once more for some of the follows of a remote account. */
@ApplicationScoped
public class RenewSomeFollows {
    private static final int BATCH = 200;

    private FollowRepository follows;
    private RelationshipEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RenewSomeFollows() {}

    @Inject
    public RenewSomeFollows(FollowRepository follows, RelationshipEvents events) {
        this.follows = follows;
        this.events = events;
    }

    /**
     * @param accountId a remote account
     * @param after only follows above this row
     * @return the row after which to go on; 0 when all are done
     */
    @Transactional
    public long renew(long accountId, long after) {
        List<FollowRow> some = follows.byPeopleHere(accountId, after, BATCH);
        for (FollowRow row : some) {
            events.fire(new FollowRenewed(row.id(), row.accountId(), row.targetAccountId(), row.uri()));
        }
        return some.size() < BATCH ? 0 : some.getLast().id();
    }
}
