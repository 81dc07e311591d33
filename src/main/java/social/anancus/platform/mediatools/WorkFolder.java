package social.anancus.platform.mediatools;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one piece of work. Closing takes it away with all that is in it. */
public final class WorkFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkFolder.class.getName());

    private final Path path;

    WorkFolder(Path path) {
        this.path = path;
    }

    /**
     * @return where it is
     */
    public Path path() {
        return path;
    }

    /**
     * @param name a plain name
     * @return the file of that name in it, which may not be there yet
     */
    public Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a work folder stays: folder=" + path, e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
