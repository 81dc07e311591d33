package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import social.anancus.core.relationship.FollowRepository.NewFollow;

/** Has one person of this server stand to an account as before to the one that has moved there. */
@ApplicationScoped
public class MovePerson {
    private RelationshipRepository relationships;
    private FollowRepository follows;
    private MoveRepository moves;
    private BlockAccount blockAccount;
    private Ties ties;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MovePerson() {}

    @Inject
    public MovePerson(
            RelationshipRepository relationships,
            FollowRepository follows,
            MoveRepository moves,
            BlockAccount blockAccount,
            Ties ties,
            Clock clock) {
        this.relationships = relationships;
        this.follows = follows;
        this.moves = moves;
        this.blockAccount = blockAccount;
        this.ties = ties;
        this.clock = clock;
    }

    /**
     * Follows, with the same options, instead of the other; blocks and mutes as well, and keeps its note.
     *
     * @param personId of this server
     * @param originId who has moved
     * @param targetId where to
     */
    @Transactional
    public void move(long personId, long originId, long targetId) {
        moves.copyNote(personId, originId, targetId, clock.instant());
        if (personId == targetId) {
            relationships.lock(personId, originId);
            ties.end(personId, originId, false);
            return;
        }
        if (relationships.isBlocking(personId, originId)) {
            blockAccount.block(personId, targetId);
            return;
        }
        moves.copyMute(personId, originId, targetId);
        lock(personId, originId, targetId);
        Optional<FollowOptions> options = follows.options(personId, originId);
        if (options.isEmpty()) {
            return;
        }
        PairFacts facts = relationships.facts(personId, targetId).orElse(null);
        if (facts != null && !facts.suspended() && !facts.blocking() && !facts.following() && !facts.requested()) {
            NewFollow follow = new NewFollow(personId, targetId, options.get(), null);
            if (facts.locked() || facts.silenced() || !facts.isLocal()) {
                ties.request(follow);
            } else {
                ties.begin(follow);
            }
        }
        ties.end(personId, originId, false);
        ties.endRequest(personId, originId, false);
    }

    /** In one order for everybody. */
    private void lock(long personId, long one, long other) {
        relationships.lock(personId, Math.min(one, other));
        relationships.lock(personId, Math.max(one, other));
    }
}
