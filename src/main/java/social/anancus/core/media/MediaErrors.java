package social.anancus.core.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import social.anancus.platform.error.ExpectedException;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.mediatools.BrokenMediaException;
import social.anancus.platform.mediatools.MediaToolException;

/** What callers are told about files that are not taken, in Mastodon's words. */
final class MediaErrors {
    static final String UNVERIFIED = "File type of uploaded media could not be verified";
    static final String UNPROCESSED = "Error processing thumbnail for uploaded media";

    private MediaErrors() {}

    /**
     * @param field how the file is called in the message, such as {@code File}
     */
    static Invalid wrongType(String field) {
        return new Invalid("Validation failed: " + field + " content type is invalid, " + field + " is invalid");
    }

    /**
     * @param bytes how many are allowed
     */
    static Invalid tooLarge(String field, long bytes) {
        String must = "must be less than " + (bytes >> 20) + " MB";
        return new Invalid("Validation failed: " + field + " file size " + must + ", " + field + " " + must);
    }

    /**
     * @param kind such as {@code images}
     */
    static Invalid wrongSize(PixelSize size, String kind) {
        return wrongSize(size.width(), size.height(), kind);
    }

    static Invalid wrongSize(int width, int height, String kind) {
        return new Invalid(width + "x" + height + " " + kind + " are not supported");
    }

    /** What to tell of a program that gave no result. */
    static ExpectedException of(MediaToolException e) {
        return switch (e.reason()) {
            case REFUSED -> new Invalid(UNVERIFIED);
            case TOO_SLOW -> new Invalid(UNPROCESSED);
            case BUSY, MISSING -> new RemoteUnavailable(UNPROCESSED);
        };
    }

    /** What to throw for a file that could not be read. */
    static RuntimeException of(IOException e) {
        return e instanceof BrokenMediaException ? new Invalid(UNVERIFIED) : new UncheckedIOException(e);
    }
}
