package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;

/** {@code Update} that gives only the id of what was changed: it is read anew, if it is known here. */
@ApplicationScoped
class UpdateReferenceHandler implements ActivityHandler {
    private LocateStatus locateStatus;
    private FetchedStatuses statuses;
    private UpdateActorHandler updateActor;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UpdateReferenceHandler() {}

    @Inject
    UpdateReferenceHandler(LocateStatus locateStatus, FetchedStatuses statuses, UpdateActorHandler updateActor) {
        this.locateStatus = locateStatus;
        this.statuses = statuses;
        this.updateActor = updateActor;
    }

    @Override
    public Verdict handle(Activity activity) {
        String uri = activity.objectId();
        if (uri == null || uri.equals(activity.actor().uri())) {
            return updateActor.handle(activity);
        }
        Optional<LocatedStatus> known = locateStatus.byUri(uri);
        if (known.isEmpty()) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        if (known.get().accountId() != activity.actorId()) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        return statuses.refresh(activity, uri) ? Verdict.done() : Verdict.ignored(Refusal.NOT_CONFIRMED);
    }
}
