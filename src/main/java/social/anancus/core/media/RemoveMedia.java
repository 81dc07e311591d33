package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import social.anancus.platform.jobs.Jobs;

/** Removes attachments for good, whatever they belong to: with a deleted status, or an account's data. */
@ApplicationScoped
public class RemoveMedia {
    private MediaAttachmentRepository attachments;
    private Jobs jobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveMedia() {}

    @Inject
    public RemoveMedia(MediaAttachmentRepository attachments, Jobs jobs) {
        this.attachments = attachments;
        this.jobs = jobs;
    }

    /**
     * @param mediaIds ids of attachments; those that are gone are passed over
     */
    @Transactional
    public void remove(Collection<Long> mediaIds) {
        List<MediaAttachment> found = attachments.findAll(mediaIds);
        found.forEach(attachments::remove);
        List<String> keys = found.stream().flatMap(each -> each.keys().stream()).toList();
        if (!keys.isEmpty()) {
            jobs.enqueue(new DeleteMediaBlobs(keys));
        }
    }
}
