package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds an upload that belongs to no status yet. */
@ApplicationScoped
public class FindMedia {
    private MediaAttachmentRepository attachments;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindMedia() {}

    @Inject
    public FindMedia(MediaAttachmentRepository attachments) {
        this.attachments = attachments;
    }

    /**
     * @param accountId who asks
     * @param mediaId an id
     * @return the account's own attachment
     * @throws NotFound if there is none, it is another's, or it belongs to a status
     */
    @Transactional
    public MediaAttachment find(long accountId, long mediaId) {
        return attachments.findUnattached(accountId, mediaId).orElseThrow(NotFound::new);
    }
}
