package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Shows the files of an attachment of another server that are stored here from now on. */
@ApplicationScoped
public class CompleteRemoteMedia {
    private MediaAttachmentRepository attachments;
    private Event<RemoteMediaStored> stored;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CompleteRemoteMedia() {}

    @Inject
    public CompleteRemoteMedia(MediaAttachmentRepository attachments, Event<RemoteMediaStored> stored, Clock clock) {
        this.attachments = attachments;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * @param mediaId an attachment
     * @param made its files
     * @return false if it is gone or has files already: then nobody needs these
     */
    @Transactional
    public boolean complete(long mediaId, ProcessedMedia made) {
        MediaAttachment attachment = attachments.findForChange(mediaId).orElse(null);
        if (attachment == null || attachment.original().key() != null) {
            return false;
        }
        attachment.complete(made, clock.instant());
        tell(attachment);
        return true;
    }

    /**
     * @param mediaId an attachment
     * @param file the picture that shows it
     * @param hash its colours
     * @return false if it is gone or has such a picture already
     */
    @Transactional
    public boolean showInstead(long mediaId, MediaFile file, @Nullable String hash) {
        MediaAttachment attachment = attachments.findForChange(mediaId).orElse(null);
        if (attachment == null || attachment.thumbnail().key() != null) {
            return false;
        }
        attachment.showInstead(file, hash, clock.instant());
        tell(attachment);
        return true;
    }

    private void tell(MediaAttachment attachment) {
        Long status = attachment.statusId();
        if (status != null) {
            stored.fire(new RemoteMediaStored(status));
        }
    }
}
