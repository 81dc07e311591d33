package social.anancus.platform.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import social.anancus.platform.log.Log;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * The folder in which files lie while the request that brought them is served: in the data folder, so that they can be
 * moved to the media in one step.
 */
@ApplicationScoped
public class Uploads {
    private static final Log LOG = Log.of(Uploads.class);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private Path folder;
    private Clock clock;
    private boolean swept;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Uploads() {}

    @Inject
    public Uploads(ServerSettings settings, Clock clock) {
        this.folder = settings.get(Settings.DATA_DIR).resolve("uploads");
        this.clock = clock;
    }

    /**
     * @return a new empty file that only the server's user may read
     * @throws IOException if the folder cannot be written to
     */
    public Path create() throws IOException {
        Files.createDirectories(folder);
        sweep();
        return Files.createTempFile(folder, "upload-", ".tmp");
    }

    /**
     * @param file a file of {@link #create}; nothing happens if it was moved away
     */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an uploaded file could not be deleted", e);
        }
    }

    /** What a process left that was killed; once, before the first file. */
    private synchronized void sweep() throws IOException {
        if (swept) {
            return;
        }
        swept = true;
        Instant limit = clock.instant().minus(FORGOTTEN);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "upload-*.tmp")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    delete(file);
                }
            }
        }
    }
}
