package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import social.anancus.platform.error.Invalid;

/** Publishes a scheduled status when its time has come: once, however often it is called. */
@ApplicationScoped
public class PublishDueStatus {
    private ScheduledStatusRepository scheduled;
    private ScheduledParts parts;
    private StatusRepository statuses;
    private PublishStatus publishStatus;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PublishDueStatus() {}

    @Inject
    public PublishDueStatus(
            ScheduledStatusRepository scheduled,
            ScheduledParts parts,
            StatusRepository statuses,
            PublishStatus publishStatus,
            Clock clock) {
        this.scheduled = scheduled;
        this.parts = parts;
        this.statuses = statuses;
        this.publishStatus = publishStatus;
        this.clock = clock;
    }

    /**
     * What is not there any more or not due is left alone; an author who is suspended or has moved, or whose login is disabled,
     * publishes nothing. What it answers or quotes may be gone meanwhile: then it does without.
     *
     * @param id a scheduled status
     * @throws Invalid if it cannot be published any more
     */
    @Transactional
    public void publish(long id) {
        Instant now = clock.instant();
        Optional<ScheduledStatus> due = scheduled.take(id, now);
        if (due.isPresent()) {
            parts.release(id, now);
            if (scheduled.mayPublish(due.get().accountId())) {
                publishStatus.publish(wanted(due.get()));
            }
        }
    }

    private NewStatus wanted(ScheduledStatus due) {
        ScheduledContent content = due.content();
        List<Long> named = Stream.of(content.inReplyToId(), content.quotedStatusId())
                .flatMap(Stream::ofNullable)
                .toList();
        List<Long> there = statuses.visible(Viewer.local(due.accountId()), named);
        return content.toNew(due.accountId(), due.mediaIds(), there);
    }
}
