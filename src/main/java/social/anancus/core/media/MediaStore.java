package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import social.anancus.platform.blobs.BlobKey;
import social.anancus.platform.blobs.Blobs;
import social.anancus.platform.log.Log;

/** The attachments' files among the stored ones. */
@ApplicationScoped
public class MediaStore {
    private static final Log LOG = Log.of(MediaStore.class);

    private Blobs blobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaStore() {}

    @Inject
    public MediaStore(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * @param file a file made here
     * @param contentType what it was made to be
     * @return it, stored
     */
    MediaFile keep(Path file, String contentType) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            BlobKey key = blobs.put(in, contentType, MediaLimits.MADE_BYTES);
            return new MediaFile(key.value(), contentType, Files.size(file));
        }
    }

    /**
     * @param key the name of a stored file
     * @param target where to put a copy of it
     * @throws IOException also if it is not there any more
     */
    void copy(String key, Path target) throws IOException {
        try (InputStream in = blobs.open(new BlobKey(key))
                .orElseThrow(() -> new IOException("the stored file " + key + " is gone"))) {
            Files.copy(in, target);
        }
    }

    /** Throws files away that no row names: their row was not written. What cannot be deleted is logged. */
    void forget(Collection<String> keys) {
        for (String key : keys) {
            try {
                blobs.delete(new BlobKey(key));
            } catch (IOException e) {
                LOG.warn("a file that nobody needs stays", e, "key", key);
            }
        }
    }

    /**
     * @param key the name of a stored file; it may be gone already
     */
    void delete(String key) throws IOException {
        blobs.delete(new BlobKey(key));
    }
}
