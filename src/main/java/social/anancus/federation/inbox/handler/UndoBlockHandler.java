package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.ReceiveBlock;
import social.anancus.federation.uri.LocalTargets;

/** {@code Undo} of a Block. */
@ApplicationScoped
class UndoBlockHandler implements ActivityHandler {
    private LocalTargets targets;
    private ReceiveBlock receiveBlock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UndoBlockHandler() {}

    @Inject
    UndoBlockHandler(LocalTargets targets, ReceiveBlock receiveBlock) {
        this.targets = targets;
        this.receiveBlock = receiveBlock;
    }

    @Override
    public Verdict handle(Activity activity) {
        Undone undone = Undone.of(activity);
        if (undone == null) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        String about = undone.objectId();
        @Nullable
        Long target = about == null || undone.json().has("target")
                ? null
                : targets.accountId(about).orElse(null);
        if (target == null) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        boolean unused = receiveBlock.undo(activity.actorId(), target, undone.id());
        return Verdict.done();
    }
}
