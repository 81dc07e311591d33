package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.FindScheduledStatus;
import social.anancus.core.status.NewStatus;
import social.anancus.core.status.ScheduleStatus;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Publishes what a client sends, or keeps it for later where the client says so. */
@ApplicationScoped
public class StatusPosting {
    private StatusWriting writing;
    private ScheduleStatus scheduleStatus;
    private FindScheduledStatus findScheduledStatus;
    private ScheduledStatusJsonMapper scheduled;
    private StatusJsonMapper statuses;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusPosting() {}

    @Inject
    public StatusPosting(
            StatusWriting writing,
            ScheduleStatus scheduleStatus,
            FindScheduledStatus findScheduledStatus,
            ScheduledStatusJsonMapper scheduled,
            StatusJsonMapper statuses,
            Clock clock) {
        this.writing = writing;
        this.scheduleStatus = scheduleStatus;
        this.findScheduledStatus = findScheduledStatus;
        this.scheduled = scheduled;
        this.statuses = statuses;
        this.clock = clock;
    }

    /**
     * @param author who
     * @param wanted the status
     * @param at when; null for now. What should have been published already is published now
     * @return the wire form of the status or of the scheduled status
     */
    Object post(Viewer.LocalViewer author, NewStatus wanted, @Nullable Instant at) {
        if (at != null && at.isAfter(clock.instant())) {
            writing.prepare(wanted);
            long id = scheduleStatus.schedule(wanted, at);
            return scheduled
                    .toJson(List.of(findScheduledStatus.find(author.id(), id)))
                    .getFirst();
        }
        long id = writing.publish(wanted);
        return Optional.ofNullable(statuses.toJson(List.of(id), author).get(id)).orElseThrow(NotFound::new);
    }
}
