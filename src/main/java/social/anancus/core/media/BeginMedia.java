package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Notes that somebody makes an upload's files. */
@ApplicationScoped
public class BeginMedia {
    private MediaAttachmentRepository attachments;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BeginMedia() {}

    @Inject
    public BeginMedia(MediaAttachmentRepository attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * @param mediaId the id of an attachment
     * @return where it lies as uploaded; empty if there is nothing to do. One that is being processed is begun anew: its
     *     worker may be dead
     */
    @Transactional
    public Optional<String> begin(long mediaId) {
        return attachments.findForChange(mediaId).flatMap(attachment -> {
            Optional<String> key = Optional.ofNullable(attachment.uploadKey());
            if (key.isPresent()) {
                attachment.begin(clock.instant());
            }
            return key;
        });
    }
}
