package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.ReceiveFollow;
import social.anancus.federation.uri.LocalTargets;

/** {@code Undo} of a Follow of somebody here: it ends, or is not asked for any more. One that has not come yet will not count. */
@ApplicationScoped
class UndoFollowHandler implements ActivityHandler {
    private LocalTargets targets;
    private ReceiveFollow receiveFollow;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UndoFollowHandler() {}

    @Inject
    UndoFollowHandler(LocalTargets targets, ReceiveFollow receiveFollow) {
        this.targets = targets;
        this.receiveFollow = receiveFollow;
    }

    @Override
    public Verdict handle(Activity activity) {
        Undone undone = Undone.of(activity);
        if (undone == null) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        String about = undone.objectId();
        @Nullable Long target = about == null ? null : targets.accountId(about).orElse(null);
        if (target == null) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        boolean unused = receiveFollow.undo(activity.actorId(), target, undone.id());
        return Verdict.done();
    }
}
