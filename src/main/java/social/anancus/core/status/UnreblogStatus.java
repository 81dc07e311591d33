package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.error.NotFound;

/** Takes a reblog back. */
@ApplicationScoped
public class UnreblogStatus {
    private StatusRepository statuses;
    private ReblogRepository reblogs;
    private LeaveStatus leaveStatus;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnreblogStatus() {}

    @Inject
    public UnreblogStatus(StatusRepository statuses, ReblogRepository reblogs, LeaveStatus leaveStatus, Clock clock) {
        this.statuses = statuses;
        this.reblogs = reblogs;
        this.leaveStatus = leaveStatus;
        this.clock = clock;
    }

    /**
     * @param accountId who has shared; need not see the status any more
     * @param statusId what, or the reblog itself
     * @return the id of what was shared
     * @throws NotFound if there is no reblog and the account may not see the status
     */
    @Transactional
    public long unreblog(long accountId, long statusId) {
        Status given = statuses.findUnchecked(statusId).orElseThrow(NotFound::new);
        Long shared = given.reblogOfId();
        long original = shared == null ? given.id() : shared;
        statuses.hold(List.of(original));
        Optional<Status> reblog = reblogs.find(accountId, original).flatMap(statuses::lockUnchecked);
        if (reblog.isPresent()) {
            leaveStatus.leave(reblog.get(), clock.instant());
        } else {
            statuses.requireVisible(Viewer.local(accountId), statusId);
        }
        return original;
    }
}
