package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import social.anancus.core.status.CancelScheduledStatus;
import social.anancus.core.status.MoveScheduledStatus;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** What can be done with a status that is published later. */
@ApplicationScoped
class ScheduledChanges {
    private MoveScheduledStatus move;
    private CancelScheduledStatus cancel;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ScheduledChanges() {}

    @Inject
    ScheduledChanges(MoveScheduledStatus move, CancelScheduledStatus cancel) {
        this.move = move;
        this.cancel = cancel;
    }

    /**
     * @throws NotFound if the owner has no such scheduled status
     * @throws Invalid if that is too soon, or there are too many for that day
     */
    void move(long owner, long id, Instant at) {
        move.move(owner, id, at);
    }

    /**
     * @throws NotFound if the owner has no such scheduled status
     */
    void cancel(long owner, long id) {
        cancel.cancel(owner, id);
    }
}
