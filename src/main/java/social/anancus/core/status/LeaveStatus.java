package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The last steps of every status that goes, local or remote: with its reblogs, counters, events. */
@ApplicationScoped
public class LeaveStatus {
    private StatusRepository statuses;
    private StatusCounts counts;
    private StatusEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LeaveStatus() {}

    @Inject
    public LeaveStatus(StatusRepository statuses, StatusCounts counts, StatusEvents events) {
        this.statuses = statuses;
        this.counts = counts;
        this.events = events;
    }

    /**
     * Locks a status in the same order as everybody else: first what it shares and answers, then it, then counters.
     *
     * @param statusId a status
     * @return it, if it is not deleted
     */
    Optional<Status> lock(long statusId) {
        statuses.findUnchecked(statusId).ifPresent(status -> {
            List<Long> around = new ArrayList<>(2);
            Stream.of(status.reblogOfId(), status.inReplyToId())
                    .filter(Objects::nonNull)
                    .forEach(around::add);
            statuses.hold(around);
        });
        return statuses.lockUnchecked(statusId);
    }

    /**
     * @param status a status or reblog, locked
     * @param now the time
     */
    void leave(Status status, Instant now) {
        for (Status reblog : statuses.reblogsUnchecked(status.id())) {
            gone(reblog, now);
        }
        gone(status, now);
    }

    private void gone(Status status, Instant now) {
        status.delete(now);
        counts.removed(status);
        events.deleted(status);
    }
}
