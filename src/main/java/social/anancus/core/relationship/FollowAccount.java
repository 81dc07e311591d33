package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.account.HasMoved;
import social.anancus.core.relationship.FollowRepository.Kind;
import social.anancus.core.relationship.FollowRepository.NewFollow;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Lets a local account follow another, ask it to, or follow it in another way than before. */
@ApplicationScoped
public class FollowAccount {
    private RelationshipRepository relationships;
    private FollowRepository follows;
    private Ties ties;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowAccount() {}

    @Inject
    public FollowAccount(RelationshipRepository relationships, FollowRepository follows, Ties ties) {
        this.relationships = relationships;
        this.follows = follows;
        this.ties = ties;
    }

    /**
     * A request is made where the other decides: it is locked or lives elsewhere, or the one who asks is limited.
     *
     * @param accountId who wants to follow, of this server
     * @param targetId whom
     * @param options how
     * @throws NotFound if there is nobody to follow
     * @throws HasMoved if the one who wants to has gone elsewhere
     * @throws NotPermitted if it is oneself, either blocks the other, or the other has gone elsewhere
     * @throws Invalid if a language is none, or too many are followed already
     */
    @Transactional
    public void follow(long accountId, long targetId, FollowOptions options) {
        if (accountId == targetId) {
            throw new NotPermitted("Following your own account is not allowed");
        }
        options.check();
        relationships.lock(accountId, targetId);
        PairFacts facts = relationships.facts(accountId, targetId).orElseThrow(NotFound::new);
        if (facts.suspended()) {
            throw new NotFound();
        }
        if (facts.blocking() || facts.moved()) {
            throw new NotPermitted();
        }
        if (facts.following()) {
            change(Kind.FOLLOW, accountId, targetId, options);
        } else if (facts.requested()) {
            change(Kind.REQUEST, accountId, targetId, options);
        } else if (facts.away()) {
            throw new HasMoved();
        } else {
            begin(new NewFollow(accountId, targetId, options, null), facts);
        }
    }

    private void change(Kind kind, long accountId, long targetId, FollowOptions options) {
        if (!options.isEmpty()) {
            follows.update(kind, accountId, targetId, options);
        }
    }

    private void begin(NewFollow follow, PairFacts facts) {
        long most = facts.mostFollowed();
        if (facts.followingCount() >= most) {
            throw new Invalid("Validation failed: You cannot follow more than " + most + " people");
        }
        if (facts.locked() || facts.silenced() || !facts.isLocal()) {
            ties.request(follow);
        } else {
            ties.begin(follow);
        }
    }
}
