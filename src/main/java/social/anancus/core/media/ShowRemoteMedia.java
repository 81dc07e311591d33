package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.EnqueueJob;

/**
 * Shows attachments whose files lie on other servers. Pictures are brought here at once; films and music take their time: a
 * job is made for them, and meanwhile they are seen where they are.
 */
@ApplicationScoped
public class ShowRemoteMedia {
    private FindRemoteAttachment find;
    private CacheRemoteMedia cache;
    private RemoteFiles files;
    private EnqueueJob enqueueJob;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowRemoteMedia() {}

    @Inject
    public ShowRemoteMedia(
            FindRemoteAttachment find, CacheRemoteMedia cache, RemoteFiles files, EnqueueJob enqueueJob) {
        this.find = find;
        this.cache = cache;
        this.files = files;
        this.enqueueJob = enqueueJob;
    }

    /**
     * @param mediaId an attachment
     * @return it
     * @throws NotFound if there is none, it was uploaded here, or its account is suspended
     */
    public RemoteAttachment find(long mediaId) {
        return find.find(mediaId);
    }

    /**
     * @param attachment an attachment
     * @return it with the files that can be shown now; without, where it is to be seen on its own server
     * @throws NotFound if its file cannot be had, or nothing is taken from there
     * @throws social.anancus.platform.error.RemoteUnavailable if it may work later
     */
    public RemoteAttachment show(RemoteAttachment attachment) {
        if (attachment.isComplete()) {
            return attachment;
        }
        String domain = attachment.domain();
        if (domain != null && !files.takes(domain)) {
            throw new NotFound();
        }
        boolean slow = attachment.type() != MediaType.IMAGE && attachment.originalKey() == null;
        if (slow) {
            if (cache.isWorth(attachment.id())) {
                enqueueJob.enqueue(new CacheMedia(attachment.id()));
            }
            return attachment;
        }
        return cache.cache(attachment.id());
    }
}
