package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the uploads that somebody has put into a form for a status. */
@ApplicationScoped
public class FindOwnMedia {
    private MediaAttachmentRepository attachments;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindOwnMedia() {}

    @Inject
    public FindOwnMedia(MediaAttachmentRepository attachments) {
        this.attachments = attachments;
    }

    /**
     * @param accountId who writes
     * @param mediaIds what the form names
     * @param statusId the status that is changed, whose attachments count too; null for a new one
     * @return the account's own attachments among them that belong to nothing else, in the order of the ids
     */
    @Transactional
    public List<MediaAttachment> find(long accountId, Collection<Long> mediaIds, @Nullable Long statusId) {
        return attachments.findFor(accountId, mediaIds, statusId);
    }
}
