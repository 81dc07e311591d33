package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.log.Log;
import social.anancus.platform.mediatools.BrokenMediaException;
import social.anancus.platform.mediatools.MediaFormat;
import social.anancus.platform.mediatools.MediaToolException;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.WorkFolder;

/** Makes the files of an upload that was written down. Not a transaction: minutes may pass meanwhile. */
@ApplicationScoped
public class ProcessUpload {
    private static final Log LOG = Log.of(ProcessUpload.class);

    private MediaTools tools;
    private FilmProcessing films;
    private MediaStore store;
    private BeginMedia beginMedia;
    private CompleteMedia completeMedia;
    private FailMedia failMedia;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProcessUpload() {}

    @Inject
    public ProcessUpload(
            MediaTools tools,
            FilmProcessing films,
            MediaStore store,
            BeginMedia beginMedia,
            CompleteMedia completeMedia,
            FailMedia failMedia) {
        this.tools = tools;
        this.films = films;
        this.store = store;
        this.beginMedia = beginMedia;
        this.completeMedia = completeMedia;
        this.failMedia = failMedia;
    }

    /**
     * Processes an upload to its end: afterwards it is {@link ProcessingState#DONE} or {@link ProcessingState#FAILED}.
     *
     * @param mediaId the id of an attachment; one that is gone or finished is passed over
     * @throws social.anancus.platform.error.RemoteUnavailable if it may work later
     */
    public void process(long mediaId) {
        Optional<String> uploadKey = beginMedia.begin(mediaId);
        if (uploadKey.isEmpty()) {
            return;
        }
        try (WorkFolder folder = tools.open()) {
            Path file = folder.file("upload");
            store.copy(uploadKey.get(), file);
            MediaFormat format = MediaFormat.of(file).orElseThrow(() -> MediaErrors.wrongType("File"));
            finish(mediaId, films.process(file, format, folder));
        } catch (MediaToolException e) {
            switch (e.reason()) {
                case REFUSED, TOO_SLOW -> fail(mediaId, e);
                case BUSY, MISSING -> throw MediaErrors.of(e);
            }
        } catch (Invalid | BrokenMediaException e) {
            fail(mediaId, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(long mediaId, ProcessedMedia made) {
        boolean wanted = false;
        try {
            wanted = completeMedia.complete(mediaId, made);
        } finally {
            if (!wanted) {
                store.forget(made.keys());
            }
        }
    }

    private void fail(long mediaId, Exception reason) {
        LOG.info("an upload cannot be processed", "media", mediaId, "reason", reason.getMessage());
        failMedia.fail(mediaId);
    }
}
