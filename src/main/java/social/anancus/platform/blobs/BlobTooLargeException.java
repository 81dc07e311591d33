package social.anancus.platform.blobs;

import java.io.IOException;

/** A file was longer than its caller allows. Nothing of it is kept. */
public final class BlobTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    BlobTooLargeException(long limit) {
        super("longer than " + limit + " bytes");
        this.limit = limit;
    }

    /**
     * @return how many bytes were allowed
     */
    public long limit() {
        return limit;
    }
}
