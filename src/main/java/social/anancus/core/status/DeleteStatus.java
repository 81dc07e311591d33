package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.error.NotFound;

/** Deletes a status of a local author: at once for everybody; the row goes later. */
@ApplicationScoped
public class DeleteStatus {
    private StatusRepository statuses;
    private LeaveStatus leaveStatus;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteStatus() {}

    @Inject
    public DeleteStatus(StatusRepository statuses, LeaveStatus leaveStatus, Clock clock) {
        this.statuses = statuses;
        this.leaveStatus = leaveStatus;
        this.clock = clock;
    }

    /**
     * @param accountId who deletes it
     * @param statusId what
     * @param keepMedia whether its attachments stay for a new status
     * @throws NotFound if there is no such status of this author
     */
    @Transactional
    public void delete(long accountId, long statusId, boolean keepMedia) {
        Status status = leaveStatus
                .lock(statusId)
                .filter(found -> found.accountId() == accountId)
                .orElseThrow(NotFound::new);
        if (keepMedia) {
            statuses.releaseMedia(statusId);
        }
        leaveStatus.leave(status, clock.instant());
    }
}
