package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import social.anancus.platform.mediatools.MediaFormat;

/** Keeps what was made of a file of another server; what the attachment does not want any more is thrown away. */
@ApplicationScoped
public class KeepRemoteMedia {
    private MediaStore store;
    private CompleteRemoteMedia complete;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public KeepRemoteMedia() {}

    @Inject
    public KeepRemoteMedia(MediaStore store, CompleteRemoteMedia complete) {
        this.store = store;
        this.complete = complete;
    }

    void keep(long mediaId, ProcessedMedia made) {
        boolean wanted = false;
        try {
            wanted = complete.complete(mediaId, made);
        } finally {
            if (!wanted) {
                store.forget(made.keys());
            }
        }
    }

    void showInstead(long mediaId, StillMaker.Stills made) throws IOException {
        MediaFile file = store.keep(made.small(), MediaFormat.JPEG.contentType());
        boolean wanted = false;
        try {
            wanted = complete.showInstead(mediaId, file, made.blurhash());
        } finally {
            String key = file.key();
            if (!wanted && key != null) {
                store.forget(List.of(key));
            }
        }
    }
}
