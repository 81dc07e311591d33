package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.jobs.Jobs;

/** Puts a scheduled status together: the row, the attachments that are kept for it, and the job. */
@ApplicationScoped
public class ScheduledParts {
    private ScheduledStatusRepository scheduled;
    private StatusMediaRepository media;
    private Jobs jobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScheduledParts() {}

    @Inject
    public ScheduledParts(ScheduledStatusRepository scheduled, StatusMediaRepository media, Jobs jobs) {
        this.scheduled = scheduled;
        this.media = media;
        this.jobs = jobs;
    }

    /**
     * @param accountId the author
     * @param at when it is to be published
     * @param content what
     * @param mediaIds its attachments
     * @param now the time
     * @return its id
     * @throws Invalid if an attachment is not the author's, belongs elsewhere or is not ready
     */
    long add(long accountId, Instant at, ScheduledContent content, List<Long> mediaIds, Instant now) {
        media.validate(accountId, 0, mediaIds);
        long id = scheduled.add(accountId, at, content, mediaIds, now);
        media.reserve(id, mediaIds);
        jobs.enqueueAt(new PublishScheduledStatus(id), at);
        return id;
    }

    /**
     * @param id a scheduled status
     * @param at when it is to be published instead; the job of the former time finds nothing to do, or comes too late
     */
    void move(long id, Instant at) {
        scheduled.move(id, at);
        jobs.enqueueAt(new PublishScheduledStatus(id), at);
    }

    /**
     * @param id a scheduled status that is gone
     * @param now the time, from which its attachments may wait for another one
     */
    void release(long id, Instant now) {
        media.release(id, now);
    }
}
