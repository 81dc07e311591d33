package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.relationship.ReceiveReject;
import social.anancus.federation.vocabulary.AsObject;

/** {@code Reject} of a Follow of ours (ActivityPub, section 7.7). Only who was asked can answer; the stored request decides, not the copy of it. */
@ApplicationScoped
class RejectFollowHandler implements ActivityHandler {
    private OwnFollows follows;
    private ReceiveReject receiveReject;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RejectFollowHandler() {}

    @Inject
    RejectFollowHandler(OwnFollows follows, ReceiveReject receiveReject) {
        this.follows = follows;
        this.receiveReject = receiveReject;
    }

    @Override
    public Verdict handle(Activity activity) {
        AsObject follow = activity.object();
        if (OwnFollows.isOfAnother(follow, activity.actor().uri())) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        Optional<Long> follower = follows.follower(follow);
        boolean refused = follower.isPresent() && receiveReject.reject(activity.actorId(), follower.get());
        return refused ? Verdict.done() : Verdict.ignored(Refusal.UNKNOWN_OBJECT);
    }
}
