package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.FindScheduledStatus;
import social.anancus.core.status.NewStatus;
import social.anancus.core.status.PostStatus;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Publishes what a client sends, or keeps it for later where the client says so, and shows what was made. */
@ApplicationScoped
public class StatusPosting {
    private PostStatus postStatus;
    private FindScheduledStatus findScheduledStatus;
    private ScheduledStatusJsonMapper scheduled;
    private StatusJsonMapper statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusPosting() {}

    @Inject
    public StatusPosting(
            PostStatus postStatus,
            FindScheduledStatus findScheduledStatus,
            ScheduledStatusJsonMapper scheduled,
            StatusJsonMapper statuses) {
        this.postStatus = postStatus;
        this.findScheduledStatus = findScheduledStatus;
        this.scheduled = scheduled;
        this.statuses = statuses;
    }

    /**
     * @param author who
     * @param wanted the status
     * @param at when; null for now. What should have been published already is published now
     * @return the wire form of the status or of the scheduled status
     */
    Object post(Viewer.LocalViewer author, NewStatus wanted, @Nullable Instant at) {
        PostStatus.Outcome made = postStatus.post(wanted, at);
        if (made.scheduled()) {
            return scheduled
                    .toJson(List.of(findScheduledStatus.find(author.id(), made.id())))
                    .getFirst();
        }
        return Optional.ofNullable(statuses.toJson(List.of(made.id()), author).get(made.id()))
                .orElseThrow(NotFound::new);
    }
}
