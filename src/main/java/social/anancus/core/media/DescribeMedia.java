package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.Jobs;

/** Writes down what is said anew of an upload. */
@ApplicationScoped
public class DescribeMedia {
    private MediaAttachmentRepository attachments;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DescribeMedia() {}

    @Inject
    public DescribeMedia(MediaAttachmentRepository attachments, Jobs jobs, Clock clock) {
        this.attachments = attachments;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A picture that stands for a film or for music.
     *
     * @param file the stored picture
     * @param blurhash the hash of its colours
     */
    public record Shown(MediaFile file, String blurhash) {}

    /**
     * @param accountId who asks
     * @param mediaId an id
     * @param change what to change
     * @param shown the new picture, stored; null for no change
     * @return the attachment as it is now
     * @throws NotFound if the account has no such upload, or it belongs to a status
     */
    @Transactional
    public MediaAttachment describe(long accountId, long mediaId, MediaChange change, @Nullable Shown shown) {
        MediaAttachment attachment = attachments
                .findForChange(mediaId)
                .filter(found -> found.accountId() == accountId && !found.isAttached())
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (change.description() != null) {
            attachment.describe(MediaWords.clean(change.description()), now);
        }
        if (change.focus() != null) {
            attachment.focusOn(change.focus(), now);
        }
        if (shown != null) {
            String before = attachment.thumbnail().key();
            attachment.showInstead(shown.file(), shown.blurhash(), now);
            if (before != null) {
                jobs.enqueue(new DeleteMediaBlobs(List.of(before)));
            }
        }
        return attachment;
    }
}
