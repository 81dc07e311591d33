package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.relationship.ReceiveReject;
import social.anancus.federation.vocabulary.AsObject;

/** {@code Undo} of the Accept of a Follow of ours: it was granted, and is not any more. */
@ApplicationScoped
class UndoAcceptHandler implements ActivityHandler {
    private OwnFollows follows;
    private ReceiveReject receiveReject;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UndoAcceptHandler() {}

    @Inject
    UndoAcceptHandler(OwnFollows follows, ReceiveReject receiveReject) {
        this.follows = follows;
        this.receiveReject = receiveReject;
    }

    @Override
    public Verdict handle(Activity activity) {
        Undone undone = Undone.of(activity);
        AsObject follow = undone == null ? null : undone.json().first("object");
        if (undone == null || OwnFollows.isOfAnother(follow, activity.actor().uri())) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        Optional<Long> follower = follows.follower(follow);
        boolean ended = follower.isPresent() && receiveReject.reject(activity.actorId(), follower.get());
        return ended ? Verdict.done() : Verdict.ignored(Refusal.UNKNOWN_OBJECT);
    }
}
