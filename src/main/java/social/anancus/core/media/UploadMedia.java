package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.mediatools.ImageHeader;
import social.anancus.platform.mediatools.MediaFormat;
import social.anancus.platform.mediatools.MediaToolException;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.WorkFolder;

/**
 * Takes an upload in. A picture is processed at once; a film, a moving GIF and music are looked into and then processed by
 * {@link ProcessMedia}. Not a transaction: programs run meanwhile; {@link AddMedia} is one.
 */
@ApplicationScoped
public class UploadMedia {
    private MediaTools tools;
    private ImageProcessing images;
    private FilmProcessing films;
    private MediaStore store;
    private AddMedia addMedia;
    private ProcessUpload processUpload;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UploadMedia() {}

    @Inject
    public UploadMedia(
            MediaTools tools,
            ImageProcessing images,
            FilmProcessing films,
            MediaStore store,
            AddMedia addMedia,
            ProcessUpload processUpload) {
        this.tools = tools;
        this.images = images;
        this.films = films;
        this.store = store;
        this.addMedia = addMedia;
        this.processUpload = processUpload;
    }

    /**
     * @param upload what to take
     * @return the id of the attachment
     * @throws social.anancus.platform.error.Invalid if it is not taken, with Mastodon's text
     * @throws social.anancus.platform.error.RemoteUnavailable if too many upload at once, or the programs are not there
     */
    public long upload(Upload upload) {
        List<String> stored = new ArrayList<>();
        boolean written = false;
        try (WorkFolder folder = tools.open()) {
            NewMedia media = prepare(upload, folder, stored);
            long id = addMedia.add(media).id();
            written = true;
            if (media.made() == null && upload.complete()) {
                processUpload.process(id);
            }
            return id;
        } catch (MediaToolException e) {
            throw MediaErrors.of(e);
        } catch (IOException e) {
            throw MediaErrors.of(e);
        } finally {
            if (!written) {
                store.forget(stored);
            }
        }
    }

    private NewMedia prepare(Upload upload, WorkFolder folder, List<String> stored)
            throws MediaToolException, IOException {
        Path file = upload.file();
        MediaFormat format = MediaFormat.of(file).orElseThrow(() -> MediaErrors.wrongType("File"));
        long limit = format.isImage() ? MediaLimits.IMAGE_BYTES : MediaLimits.VIDEO_BYTES;
        if (Files.size(file) > limit) {
            throw MediaErrors.tooLarge("File", limit);
        }
        ImageHeader header = format.isImage() ? images.check(file, format, folder) : null;
        boolean still = header != null && (format != MediaFormat.GIF || !header.moves());
        if (header != null && still) {
            ProcessedMedia made = images.process(file, format, header, folder);
            stored.addAll(made.keys());
            return new NewMedia(upload.accountId(), made, made.type(), null, false, upload.words(), null, null);
        }
        MediaType type = FilmProcessing.type(format, films.check(file, format, folder));
        StillMaker.@Nullable Stills shown =
                upload.thumbnail() == null ? null : images.thumbnail(upload.thumbnail(), folder);
        MediaFile thumbnail = shown == null ? null : store.keep(shown.small(), MediaFormat.JPEG.contentType());
        if (thumbnail != null && thumbnail.key() != null) {
            stored.add(thumbnail.key());
        }
        String key = store.keep(file, format.contentType()).key();
        if (key != null) {
            stored.add(key);
        }
        String hash = shown == null ? null : shown.blurhash();
        return new NewMedia(upload.accountId(), null, type, key, !upload.complete(), upload.words(), thumbnail, hash);
    }
}
