package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what somebody writes, or keeps it for later, after those were looked up who are mentioned and not known here yet.
 * Not a transaction: other servers are asked; {@link PublishStatus} and {@link ScheduleStatus} are.
 */
@ApplicationScoped
public class PostStatus {
    private MeetMentioned meetMentioned;
    private PublishStatus publishStatus;
    private ScheduleStatus scheduleStatus;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PostStatus() {}

    @Inject
    public PostStatus(
            MeetMentioned meetMentioned, PublishStatus publishStatus, ScheduleStatus scheduleStatus, Clock clock) {
        this.meetMentioned = meetMentioned;
        this.publishStatus = publishStatus;
        this.scheduleStatus = scheduleStatus;
        this.clock = clock;
    }

    /**
     * What was made, or was made before with the same key.
     *
     * @param id the status, or the scheduled status
     * @param scheduled which of them it is
     */
    public record Outcome(long id, boolean scheduled) {}

    /**
     * @param wanted the status
     * @param at when; null for now. What should have been published already is published now
     * @return what became of it
     * @throws social.anancus.platform.error.Invalid if it is empty or too long, its poll or media are not allowed, or it
     *     comes too soon
     * @throws social.anancus.platform.error.NotFound if what it answers or quotes is not there for the author
     * @throws UnexpectedMentions if somebody is mentioned whom the client did not expect
     */
    public Outcome post(NewStatus wanted, @Nullable Instant at) {
        meetMentioned.meet(wanted.content().text());
        if (at != null && at.isAfter(clock.instant())) {
            return new Outcome(scheduleStatus.schedule(wanted, at), true);
        }
        return new Outcome(publishStatus.publish(wanted).statusId(), false);
    }
}
