package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.RememberedUndoRepository;
import social.anancus.core.account.UndoKind;
import social.anancus.core.relationship.FollowRepository.Kind;
import social.anancus.core.relationship.FollowRepository.NewFollow;

/** Takes in that an account of another server wants to follow somebody here, or no longer does. */
@ApplicationScoped
public class ReceiveFollow {
    private RelationshipRepository relationships;
    private FollowRepository follows;
    private Ties ties;
    private FindActor actors;
    private RememberedUndoRepository undone;

    /** What has become of it. */
    public enum Asked {
        /** It follows, now or since before; {@link FollowAuthorized} was fired, so that its server is told. */
        FOLLOWS,
        /** The one who was asked decides. */
        REQUESTED,
        /** It is not wanted; {@link FollowRejected} was fired, so that its server is told. */
        REJECTED,
        /** Nothing: there is nobody to follow here, or it was undone already. */
        IGNORED
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveFollow() {}

    @Inject
    ReceiveFollow(
            RelationshipRepository relationships,
            FollowRepository follows,
            Ties ties,
            FindActor actors,
            RememberedUndoRepository undone) {
        this.relationships = relationships;
        this.follows = follows;
        this.ties = ties;
        this.actors = actors;
        this.undone = undone;
    }

    /**
     * A second Follow is answered again, by its own id.
     *
     * @param followerId a remote account
     * @param targetId an account of this server
     * @param uri the id of the Follow activity; null where it has none
     * @return what has become of it
     */
    @Transactional
    public Asked follow(long followerId, long targetId, @Nullable String uri) {
        if (undone.arrives(uri, followerId, UndoKind.FOLLOW)
                || !mayFollow(followerId, targetId)
                || namesAnother(followerId, targetId, uri)) {
            return Asked.IGNORED;
        }
        relationships.lock(followerId, targetId);
        Optional<PairFacts> found = relationships.facts(followerId, targetId);
        if (found.isEmpty() || found.get().suspended()) {
            return Asked.IGNORED;
        }
        PairFacts facts = found.get();
        if (facts.blocking() || facts.moved()) {
            ties.refuse(followerId, targetId, uri);
            return Asked.REJECTED;
        }
        NewFollow follow = new NewFollow(followerId, targetId, FollowOptions.USUAL, uri);
        if (facts.following()) {
            supersede(Kind.FOLLOW, follow);
            ties.confirm(follow);
            return Asked.FOLLOWS;
        }
        if (facts.requested()) {
            supersede(Kind.REQUEST, follow);
            return Asked.REQUESTED;
        }
        if (facts.locked() || facts.silenced()) {
            ties.request(follow);
            return Asked.REQUESTED;
        }
        ties.begin(follow);
        ties.confirm(follow);
        return Asked.FOLLOWS;
    }

    /** An id names one thing: the first that came under it. */
    private boolean namesAnother(long followerId, long targetId, @Nullable String uri) {
        return uri != null && follows.targetOf(followerId, uri).orElse(targetId) != targetId;
    }

    private boolean mayFollow(long followerId, long targetId) {
        return actors.byId(followerId)
                        .filter(actor -> !actor.isLocal() && !actor.isSuspended())
                        .isPresent()
                && actors.byId(targetId)
                        .filter(actor -> actor.isLocal() && !actor.isSuspended())
                        .isPresent();
    }

    /** An undoing of the earlier Follow that comes late does not end what the later one has made. */
    private void supersede(Kind kind, NewFollow follow) {
        String before = follows.rename(kind, follow.accountId(), follow.targetAccountId(), follow.uri());
        if (before != null) {
            undone.remember(before, follow.accountId(), UndoKind.FOLLOW);
        }
    }

    /**
     * Ends a follow, or withdraws the request for one. One that is not known is remembered, and not taken when it comes.
     *
     * @param followerId a remote account
     * @param targetId whom it follows; null where only the activity is named
     * @param uri the id of the Follow activity; null where it has none
     * @return whether there was a follow or request
     */
    @Transactional
    public boolean undo(long followerId, @Nullable Long targetId, @Nullable String uri) {
        if (undone.arrives(uri, followerId, UndoKind.FOLLOW)) {
            return false;
        }
        Long target = targetId;
        if (uri != null) {
            undone.remember(uri, followerId, UndoKind.FOLLOW);
            target = follows.targetOf(followerId, uri).orElse(targetId);
        }
        if (target == null) {
            return false;
        }
        relationships.lock(followerId, target);
        boolean followed = ties.end(followerId, target, false);
        boolean asked = ties.endRequest(followerId, target, false);
        return followed || asked;
    }
}
