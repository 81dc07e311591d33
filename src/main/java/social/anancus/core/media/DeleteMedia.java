package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.Jobs;

/** Deletes an upload that no status uses. */
@ApplicationScoped
public class DeleteMedia {
    private MediaAttachmentRepository attachments;
    private Jobs jobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteMedia() {}

    @Inject
    public DeleteMedia(MediaAttachmentRepository attachments, Jobs jobs) {
        this.attachments = attachments;
        this.jobs = jobs;
    }

    /**
     * @param accountId who asks
     * @param mediaId an id
     * @throws NotFound if there is none, or it is another's
     * @throws Invalid if a status uses it
     */
    @Transactional
    public void delete(long accountId, long mediaId) {
        MediaAttachment attachment = attachments
                .findForChange(mediaId)
                .filter(found -> found.accountId() == accountId)
                .orElseThrow(NotFound::new);
        if (attachment.isAttached()) {
            throw new Invalid("Media attachment is currently used by a status");
        }
        attachments.remove(attachment);
        jobs.enqueue(new DeleteMediaBlobs(attachment.keys()));
    }
}
