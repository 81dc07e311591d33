package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.ReceiveReblog;

/** {@code Undo} of an Announce: the boost goes. */
@ApplicationScoped
class UndoAnnounceHandler implements ActivityHandler {
    private LocateStatus locateStatus;
    private ReceiveReblog receiveReblog;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UndoAnnounceHandler() {}

    @Inject
    UndoAnnounceHandler(LocateStatus locateStatus, ReceiveReblog receiveReblog) {
        this.locateStatus = locateStatus;
        this.receiveReblog = receiveReblog;
    }

    @Override
    public Verdict handle(Activity activity) {
        Undone undone = Undone.of(activity);
        if (undone == null) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        String about = undone.objectId();
        @Nullable
        Long original = about == null
                ? null
                : locateStatus.byUri(about).map(LocatedStatus::id).orElse(null);
        if (original == null && undone.id() == null) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        boolean unused = receiveReblog.undo(activity.actorId(), undone.id(), original);
        return Verdict.done();
    }
}
