package social.anancus.federation.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import social.anancus.core.relationship.Blocked;
import social.anancus.core.relationship.FollowAuthorized;
import social.anancus.core.relationship.FollowRejected;
import social.anancus.core.relationship.FollowRenewed;
import social.anancus.core.relationship.FollowRepository;
import social.anancus.core.relationship.FollowRequestWithdrawn;
import social.anancus.core.relationship.FollowRequested;
import social.anancus.core.relationship.Unblocked;
import social.anancus.core.relationship.Unfollowed;
import social.anancus.federation.mapping.Tie;
import social.anancus.federation.mapping.TieWriter;
import social.anancus.platform.ids.Ids;

/**
 * Tells other servers what people here want of people there. Runs in the transactions that changed it; all is written at once,
 * as the rows of what has ended are gone.
 */
@ApplicationScoped
public class RelationshipObserver {
    private SubjectRepository subjects;
    private AudienceRepository audiences;
    private FollowRepository follows;
    private TieWriter writer;
    private Dispatch dispatch;
    private Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected RelationshipObserver() {}

    @Inject
    RelationshipObserver(
            SubjectRepository subjects,
            AudienceRepository audiences,
            FollowRepository follows,
            TieWriter writer,
            Dispatch dispatch,
            Ids ids) {
        this.subjects = subjects;
        this.audiences = audiences;
        this.follows = follows;
        this.writer = writer;
        this.dispatch = dispatch;
        this.ids = ids;
    }

    /** The Follow's id is kept with the request, and later with the follow: its Undo, a year later, must name the same. */
    void requested(@Observes FollowRequested event) {
        Tie tie = new Tie(event.requestId(), event.accountId(), event.targetAccountId(), null);
        if (!subjects.goesOut(tie.accountId(), tie.targetId())) {
            return;
        }
        writer.follow(tie).ifPresent(follow -> {
            follows.nameRequest(event.requestId(), follow.get("id").asText());
            dispatch.now(Told.FOLLOW, tie.accountId(), audiences.ofAccount(tie.targetId()), () -> Optional.of(follow));
        });
    }

    void renewed(@Observes FollowRenewed event) {
        Tie tie = new Tie(event.followId(), event.accountId(), event.targetAccountId(), event.uri());
        toTarget(Told.FOLLOW, tie, writer::follow);
    }

    void withdrawn(@Observes FollowRequestWithdrawn event) {
        Tie tie = new Tie(event.requestId(), event.accountId(), event.targetAccountId(), event.uri());
        toTarget(Told.UNFOLLOW, tie, writer::undoFollow);
    }

    /** Where the other has ended it, there is nothing to tell. */
    void unfollowed(@Observes Unfollowed event) {
        if (!event.byTarget()) {
            Tie tie = new Tie(event.followId(), event.accountId(), event.targetAccountId(), event.uri());
            toTarget(Told.UNFOLLOW, tie, writer::undoFollow);
        }
    }

    /** Fired for each Follow that is granted, also for one that comes a second time. */
    void authorized(@Observes FollowAuthorized event) {
        toFollower(
                Told.ACCEPT,
                new Tie(event.followId(), event.accountId(), event.targetAccountId(), event.uri()),
                writer::acceptFollow);
    }

    /** Where there was no row, a number of its own keeps this from looking like another. */
    void rejected(@Observes FollowRejected event) {
        long number = event.rowId() == 0 ? ids.next() : event.rowId();
        toFollower(
                Told.REJECT,
                new Tie(number, event.accountId(), event.targetAccountId(), event.uri()),
                writer::rejectFollow);
    }

    void blocked(@Observes Blocked event) {
        toTarget(Told.BLOCK, new Tie(event.blockId(), event.accountId(), event.targetAccountId(), null), writer::block);
    }

    void unblocked(@Observes Unblocked event) {
        toTarget(
                Told.UNBLOCK,
                new Tie(event.blockId(), event.accountId(), event.targetAccountId(), event.uri()),
                writer::undoBlock);
    }

    private void toTarget(Told told, Tie tie, Function<Tie, Optional<ObjectNode>> write) {
        if (subjects.goesOut(tie.accountId(), tie.targetId())) {
            dispatch.now(told, tie.accountId(), audiences.ofAccount(tie.targetId()), () -> write.apply(tie));
        }
    }

    private void toFollower(Told told, Tie tie, Function<Tie, Optional<ObjectNode>> write) {
        if (subjects.goesOut(tie.targetId(), tie.accountId())) {
            dispatch.now(told, tie.targetId(), audiences.ofAccount(tie.accountId()), () -> write.apply(tie));
        }
    }
}
