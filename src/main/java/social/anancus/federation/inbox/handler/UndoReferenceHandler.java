package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.reaction.ReceiveFavourite;
import social.anancus.core.relationship.ReceiveBlock;
import social.anancus.core.relationship.ReceiveFollow;
import social.anancus.core.status.ReceiveReblog;

/**
 * {@code Undo} of which only the id of the activity is given: whatever the actor did under that id is taken back, and an
 * unknown one will not count when it comes. Nothing of another account is ever found, as each look-up asks for the actor.
 */
@ApplicationScoped
class UndoReferenceHandler implements ActivityHandler {
    private ReceiveFavourite receiveFavourite;
    private ReceiveReblog receiveReblog;
    private ReceiveFollow receiveFollow;
    private ReceiveBlock receiveBlock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UndoReferenceHandler() {}

    @Inject
    UndoReferenceHandler(
            ReceiveFavourite receiveFavourite,
            ReceiveReblog receiveReblog,
            ReceiveFollow receiveFollow,
            ReceiveBlock receiveBlock) {
        this.receiveFavourite = receiveFavourite;
        this.receiveReblog = receiveReblog;
        this.receiveFollow = receiveFollow;
        this.receiveBlock = receiveBlock;
    }

    @Override
    public Verdict handle(Activity activity) {
        String id = activity.objectId();
        if (id == null) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        if (!activity.speaksFor(id)) {
            return Verdict.ignored(Refusal.FOREIGN_ORIGIN);
        }
        long actor = activity.actorId();
        boolean unused = receiveFavourite.undo(actor, null, id)
                || receiveReblog.undo(actor, id, null)
                || receiveFollow.undo(actor, null, id)
                || receiveBlock.undo(actor, null, id);
        return Verdict.done();
    }
}
