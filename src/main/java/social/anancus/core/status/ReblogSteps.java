package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How reblogs come and go. */
@ApplicationScoped
class ReblogSteps {
    private EnterStatus enterStatus;
    private LeaveStatus leaveStatus;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ReblogSteps() {}

    @Inject
    ReblogSteps(EnterStatus enterStatus, LeaveStatus leaveStatus, Clock clock) {
        this.enterStatus = enterStatus;
        this.leaveStatus = leaveStatus;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void enter(Status reblog) {
        enterStatus.enter(reblog, null, reblog.createdAt());
    }

    Optional<Status> lock(long reblogId) {
        return leaveStatus.lock(reblogId);
    }

    void leave(Status reblog) {
        leaveStatus.leave(reblog, clock.instant());
    }
}
