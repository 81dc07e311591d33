package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.reaction.ReceiveFavourite;
import social.anancus.federation.uri.LocalTargets;

/** {@code Undo} of a Like or reaction. */
@ApplicationScoped
class UndoLikeHandler implements ActivityHandler {
    private LocalTargets targets;
    private ReceiveFavourite receiveFavourite;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UndoLikeHandler() {}

    @Inject
    UndoLikeHandler(LocalTargets targets, ReceiveFavourite receiveFavourite) {
        this.targets = targets;
        this.receiveFavourite = receiveFavourite;
    }

    @Override
    public Verdict handle(Activity activity) {
        Undone undone = Undone.of(activity);
        if (undone == null) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        String about = undone.objectId();
        @Nullable Long target = about == null ? null : targets.statusId(about).orElse(null);
        if (target == null) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        boolean unused = receiveFavourite.undo(activity.actorId(), target, undone.id());
        return Verdict.done();
    }
}
