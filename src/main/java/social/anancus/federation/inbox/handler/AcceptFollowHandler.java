package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.relationship.ReceiveAccept;
import social.anancus.federation.vocabulary.AsObject;

/** {@code Accept} of a Follow of ours (ActivityPub, section 7.6). Only who was asked can answer; the stored request decides, not the copy of it. */
@ApplicationScoped
class AcceptFollowHandler implements ActivityHandler {
    private OwnFollows follows;
    private ReceiveAccept receiveAccept;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    AcceptFollowHandler() {}

    @Inject
    AcceptFollowHandler(OwnFollows follows, ReceiveAccept receiveAccept) {
        this.follows = follows;
        this.receiveAccept = receiveAccept;
    }

    @Override
    public Verdict handle(Activity activity) {
        AsObject follow = activity.object();
        if (OwnFollows.isOfAnother(follow, activity.actor().uri())) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        Optional<Long> follower = follows.follower(follow);
        boolean granted = follower.isPresent() && receiveAccept.accept(activity.actorId(), follower.get());
        return granted ? Verdict.done() : Verdict.ignored(Refusal.UNKNOWN_OBJECT);
    }
}
