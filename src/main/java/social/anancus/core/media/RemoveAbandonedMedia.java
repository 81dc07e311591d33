package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import social.anancus.platform.jobs.Jobs;

/** Removes uploads that no status was written with. Several nodes may do it at once. */
@ApplicationScoped
public class RemoveAbandonedMedia {
    private static final Duration AGE = Duration.ofDays(1);
    private static final int BATCH = 200;

    private MediaAttachmentRepository attachments;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveAbandonedMedia() {}

    @Inject
    public RemoveAbandonedMedia(MediaAttachmentRepository attachments, Jobs jobs, Clock clock) {
        this.attachments = attachments;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Removes some that are older than a day.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean remove() {
        List<MediaAttachment> abandoned =
                attachments.findAbandoned(clock.instant().minus(AGE), BATCH);
        abandoned.forEach(attachments::remove);
        List<String> keys =
                abandoned.stream().flatMap(each -> each.keys().stream()).toList();
        if (!keys.isEmpty()) {
            jobs.enqueue(new DeleteMediaBlobs(keys));
        }
        return abandoned.size() == BATCH;
    }
}
