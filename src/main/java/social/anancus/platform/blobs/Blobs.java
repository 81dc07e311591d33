package social.anancus.platform.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A store for files, in a folder or in a bucket. A stored file never changes: a new version is a new file with a new key.
 * Every method throws {@link IOException} where the store does not answer.
 */
public interface Blobs {
    /**
     * Stores a file. It is there completely and durably when this returns, or not at all.
     *
     * @param content its bytes, read to the end; the caller closes it
     * @param contentType its type as the server found it, never as a client says; gives the key its ending
     * @param maxBytes how long it may be
     * @return the name under which it is stored
     * @throws BlobTooLargeException if there are more bytes
     */
    BlobKey put(InputStream content, String contentType, long maxBytes) throws IOException;

    /**
     * Opens a file.
     *
     * @param key its name
     * @return its bytes, to be closed by the caller; empty if there is no such file
     */
    Optional<InputStream> open(BlobKey key) throws IOException;

    /**
     * @param key a name
     * @return whether there is such a file
     */
    default boolean exists(BlobKey key) throws IOException {
        return size(key).isPresent();
    }

    /**
     * @param key a name
     * @return the length in bytes; empty if there is no such file
     */
    OptionalLong size(BlobKey key) throws IOException;

    /**
     * Deletes a file for good.
     *
     * @param key its name
     * @return false if there was none
     */
    boolean delete(BlobKey key) throws IOException;

    /**
     * Lists what is stored, for cleaning. What comes or goes meanwhile may be in it or not.
     *
     * @param prefix the beginning of the keys, such as {@code 3f/}; empty for all
     * @return the files in no order, read bit by bit; to be closed by the caller. Reading on may throw
     *     {@link java.io.UncheckedIOException}
     * @throws IllegalArgumentException if no key can begin so
     */
    Stream<StoredBlob> list(String prefix) throws IOException;
}
