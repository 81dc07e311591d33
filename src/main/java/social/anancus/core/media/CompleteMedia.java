package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.platform.jobs.Jobs;

/** Shows an upload's files from now on. */
@ApplicationScoped
public class CompleteMedia {
    private MediaAttachmentRepository attachments;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CompleteMedia() {}

    @Inject
    public CompleteMedia(MediaAttachmentRepository attachments, Jobs jobs, Clock clock) {
        this.attachments = attachments;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param mediaId the id of an attachment
     * @param made its files
     * @return false if it is gone, or another worker was faster: then nobody needs the files
     */
    @Transactional
    public boolean complete(long mediaId, ProcessedMedia made) {
        MediaAttachment attachment = attachments.findForChange(mediaId).orElse(null);
        String uploadKey = attachment == null ? null : attachment.uploadKey();
        if (attachment == null || uploadKey == null) {
            return false;
        }
        attachment.complete(made, clock.instant());
        jobs.enqueue(new DeleteMediaBlobs(List.of(uploadKey)));
        return true;
    }
}
