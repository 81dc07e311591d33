package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.platform.jobs.Jobs;

/** Notes that an upload's files cannot be made. */
@ApplicationScoped
public class FailMedia {
    private MediaAttachmentRepository attachments;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FailMedia() {}

    @Inject
    public FailMedia(MediaAttachmentRepository attachments, Jobs jobs, Clock clock) {
        this.attachments = attachments;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param mediaId the id of an attachment; one that is gone or finished is passed over
     */
    @Transactional
    public void fail(long mediaId) {
        attachments.findForChange(mediaId).ifPresent(attachment -> {
            String uploadKey = attachment.uploadKey();
            if (uploadKey != null) {
                attachment.fail(clock.instant());
                jobs.enqueue(new DeleteMediaBlobs(List.of(uploadKey)));
            }
        });
    }
}
