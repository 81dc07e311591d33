package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.federation.vocabulary.AsObject;

/** {@code Update} of a status (ActivityPub, section 7.3). Only its author changes it, and only to something newer. */
@ApplicationScoped
class UpdateStatusHandler implements ActivityHandler {
    private LocateStatus locateStatus;
    private IntakeStatus intake;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UpdateStatusHandler() {}

    @Inject
    UpdateStatusHandler(LocateStatus locateStatus, IntakeStatus intake) {
        this.locateStatus = locateStatus;
        this.intake = intake;
    }

    @Override
    public Verdict handle(Activity activity) {
        AsObject object = activity.object();
        String uri = activity.objectId();
        if (object == null || uri == null) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        if (!activity.speaksFor(uri)) {
            return Verdict.ignored(Refusal.FOREIGN_ORIGIN);
        }
        Optional<LocatedStatus> known = locateStatus.byUri(uri);
        if (known.isPresent() && known.get().accountId() != activity.actorId()) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        return intake.update(activity, object, known.isPresent());
    }
}
