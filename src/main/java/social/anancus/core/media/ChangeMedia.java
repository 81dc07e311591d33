package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.DescribeMedia.Shown;
import social.anancus.platform.mediatools.MediaFormat;
import social.anancus.platform.mediatools.MediaToolException;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.WorkFolder;

/** Changes an upload that belongs to no status yet. Not a transaction: a picture may be made; {@link DescribeMedia} is. */
@ApplicationScoped
public class ChangeMedia {
    private FindMedia findMedia;
    private DescribeMedia describeMedia;
    private ImageProcessing images;
    private MediaTools tools;
    private MediaStore store;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangeMedia() {}

    @Inject
    public ChangeMedia(
            FindMedia findMedia,
            DescribeMedia describeMedia,
            ImageProcessing images,
            MediaTools tools,
            MediaStore store) {
        this.findMedia = findMedia;
        this.describeMedia = describeMedia;
        this.images = images;
        this.tools = tools;
        this.store = store;
    }

    /**
     * @param accountId who asks
     * @param mediaId an id
     * @param change what to change
     * @return the attachment as it is now
     * @throws social.anancus.platform.error.NotFound if the account has no such upload, or it belongs to a status
     * @throws social.anancus.platform.error.Invalid if the description is too long or the picture none
     */
    public MediaAttachment change(long accountId, long mediaId, MediaChange change) {
        MediaWords.clean(change.description());
        boolean picture = findMedia.find(accountId, mediaId).type() == MediaType.IMAGE;
        Shown shown = change.thumbnail() == null || picture ? null : make(change.thumbnail());
        boolean written = false;
        try {
            MediaAttachment changed = describeMedia.describe(accountId, mediaId, change, shown);
            written = true;
            return changed;
        } finally {
            String key = shown == null ? null : shown.file().key();
            if (!written && key != null) {
                store.forget(List.of(key));
            }
        }
    }

    private @Nullable Shown make(Path thumbnail) {
        try (WorkFolder folder = tools.open()) {
            StillMaker.Stills made = images.thumbnail(thumbnail, folder);
            return new Shown(store.keep(made.small(), MediaFormat.JPEG.contentType()), made.blurhash());
        } catch (MediaToolException e) {
            throw MediaErrors.of(e);
        } catch (IOException e) {
            throw MediaErrors.of(e);
        }
    }
}
