package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.jobs.Jobs;

/** Writes an upload down. */
@ApplicationScoped
public class AddMedia {
    private MediaAttachmentRepository attachments;
    private Jobs jobs;
    private Ids ids;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AddMedia() {}

    @Inject
    public AddMedia(MediaAttachmentRepository attachments, Jobs jobs, Ids ids, Clock clock) {
        this.attachments = attachments;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param media what was uploaded
     * @return its row
     */
    @Transactional
    public MediaAttachment add(NewMedia media) {
        Instant now = clock.instant();
        long id = ids.next();
        ProcessedMedia made = media.made();
        MediaAttachment attachment = made != null
                ? MediaAttachment.done(id, media.accountId(), made, now)
                : MediaAttachment.queued(
                        id, media.accountId(), media.type(), Objects.requireNonNull(media.uploadKey()), now);
        attachment.describe(media.words().description(), now);
        attachment.focusOn(media.words().focus(), now);
        MediaFile thumbnail = media.thumbnail();
        if (thumbnail != null) {
            attachment.showInstead(thumbnail, media.thumbnailHash(), now);
        }
        attachments.add(attachment);
        if (media.byJob()) {
            jobs.enqueue(new ProcessMedia(id));
        }
        return attachment;
    }
}
