package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import social.anancus.platform.error.NotFound;

/** Deletes a status of a local author: at once for everybody; the row goes later. */
@ApplicationScoped
public class DeleteStatus {
    private StatusRepository statuses;
    private StatusCounts counts;
    private StatusEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteStatus() {}

    @Inject
    public DeleteStatus(StatusRepository statuses, StatusCounts counts, StatusEvents events, Clock clock) {
        this.statuses = statuses;
        this.counts = counts;
        this.events = events;
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
        statuses.findUnchecked(statusId).ifPresent(this::holdAround);
        Status status = statuses.lockUnchecked(statusId)
                .filter(found -> found.accountId() == accountId)
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        for (Status reblog : statuses.reblogsUnchecked(statusId)) {
            reblog.delete(now);
            counts.removed(reblog);
            events.deleted(reblog);
        }
        status.delete(now);
        counts.removed(status);
        if (keepMedia) {
            statuses.releaseMedia(statusId);
        }
        events.deleted(status);
    }

    /** In the same order as everybody else: first what it shares and answers, then it, then counters. */
    private void holdAround(Status status) {
        List<Long> around = new ArrayList<>(2);
        Stream.of(status.reblogOfId(), status.inReplyToId())
                .filter(Objects::nonNull)
                .forEach(around::add);
        statuses.hold(around);
    }
}
