package social.anancus.platform.blobs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Keeps files beneath {@code DATA_DIR/media}. A file is written into {@code .incoming} there, brought to the disk and
 * then renamed, so that no half of a file ever has a key. Several servers may share the folder, which must be one file
 * system.
 */
@ApplicationScoped
public class FileBlobs implements Blobs {
    private static final System.Logger LOG = System.getLogger(FileBlobs.class.getName());
    private static final Duration LEFTOVER_AGE = Duration.ofHours(1);
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern PREFIX =
            Pattern.compile("[0-9a-f]{0,2}|[0-9a-f]{2}/[0-9a-f]{0,2}|[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{0,28}");
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("image/png", ".png"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/gif", ".gif"),
            Map.entry("image/webp", ".webp"),
            Map.entry("image/avif", ".avif"),
            Map.entry("video/mp4", ".mp4"),
            Map.entry("video/webm", ".webm"),
            Map.entry("video/quicktime", ".mov"),
            Map.entry("audio/mpeg", ".mp3"),
            Map.entry("audio/mp4", ".m4a"),
            Map.entry("audio/ogg", ".ogg"),
            Map.entry("audio/opus", ".opus"),
            Map.entry("audio/flac", ".flac"),
            Map.entry("audio/wav", ".wav"),
            Map.entry("audio/webm", ".webm"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/gzip", ".gz"),
            Map.entry("application/json", ".json"),
            Map.entry("text/csv", ".csv"));

    private final SecureRandom random = new SecureRandom();
    private Path root = Path.of("");
    private Path incoming = Path.of("");
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected FileBlobs() {}

    /**
     * @param settings tells the data folder
     * @param clock tells which leftovers are old
     */
    @Inject
    public FileBlobs(ServerSettings settings, Clock clock) {
        this.root = settings.get(Settings.DATA_DIR).resolve("media");
        this.incoming = root.resolve(".incoming");
        this.clock = clock;
    }

    @Override
    public BlobKey put(InputStream content, String contentType, long maxBytes) throws IOException {
        BlobKey key = newKey(contentType);
        Path target = path(key);
        Path folder = parent(target);
        makeFolder(incoming);
        Path part = incoming.resolve(key.value().replace('/', '-') + ".part");
        try {
            write(part, content, maxBytes);
            makeFolder(folder);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
            return key;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private BlobKey newKey(String contentType) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        String hex = HexFormat.of().formatHex(bits);
        String ending = ENDINGS.getOrDefault(contentType, "");
        return new BlobKey(hex.substring(0, 2) + '/' + hex.substring(2, 4) + '/' + hex.substring(4) + ending);
    }

    private static void write(Path part, InputStream content, long maxBytes) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, options, permissions(part, "rw-r-----"))) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            int read = content.read(buffer);
            while (read >= 0) {
                total += read;
                if (total > maxBytes) {
                    throw new BlobTooLargeException(maxBytes);
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                read = content.read(buffer);
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(BlobKey key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(path(key), LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalLong size(BlobKey key) throws IOException {
        try {
            return OptionalLong.of(Files.readAttributes(path(key), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .size());
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean delete(BlobKey key) throws IOException {
        // the folders stay: another thread may be about to write there
        return Files.deleteIfExists(path(key));
    }

    @Override
    public Stream<StoredBlob> list(String prefix) throws IOException {
        if (prefix.length() > 34 || !PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("no key begins with " + prefix);
        }
        return entries(root)
                .filter(outer -> mayHold(outer, prefix))
                .flatMap(FileBlobs::entries)
                .filter(inner -> mayHold(inner, prefix))
                .flatMap(FileBlobs::entries)
                .flatMap(this::stored)
                .filter(blob -> blob.key().value().startsWith(prefix));
    }

    /** Whether keys with the prefix can be in this folder. */
    private boolean mayHold(Path folder, String prefix) {
        String name = keyName(folder);
        return FOLDER.matcher(folder.getFileName().toString()).matches()
                && (name.startsWith(prefix) || prefix.startsWith(name));
    }

    @SuppressWarnings("StreamResourceLeak") // closed with the stream
    private static Stream<Path> entries(Path folder) {
        try {
            DirectoryStream<Path> entries = Files.newDirectoryStream(folder);
            return StreamSupport.stream(entries.spliterator(), false).onClose(() -> close(entries));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<StoredBlob> stored(Path file) {
        String name = keyName(file);
        if (!BlobKey.isValid(name)) {
            return Stream.empty();
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Instant modified = attributes.lastModifiedTime().toInstant();
            return attributes.isRegularFile()
                    ? Stream.of(new StoredBlob(new BlobKey(name), attributes.size(), modified))
                    : Stream.empty();
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what a crash left half-written. Another server may be writing, so only what is old goes. */
    @PostConstruct
    @SuppressWarnings("NullAway") // the container calls it after the constructor that sets the clock
    void removeLeftovers() {
        Instant before = clock.instant().minus(LEFTOVER_AGE);
        int removed = 0;
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming, "*.part")) {
            for (Path part : parts) {
                Instant modified = Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
                removed += modified.isBefore(before) && Files.deleteIfExists(part) ? 1 : 0;
            }
        } catch (NoSuchFileException e) {
            LOG.log(Level.DEBUG, "there are no half-written files: folder=" + incoming);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "half-written files could not be cleaned: folder=" + incoming, e);
        }
        if (removed > 0) {
            LOG.log(Level.INFO, "half-written files of an earlier run were removed: count=" + removed);
        }
    }

    private String keyName(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** A key's form allows no way out of the folder. */
    private Path path(BlobKey key) {
        return root.resolve(key.value());
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException(path + " is in no folder");
        }
        return parent;
    }

    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, permissions(parent(folder.toAbsolutePath()), "rwxr-x---"));
    }

    /** Owner and group, so that a web server in the group can read; nothing where the system knows no such thing. */
    private static FileAttribute<?>[] permissions(Path near, String permissions) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Makes a rename last over a loss of power, where the system lets folders be opened. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a folder cannot be brought to the disk: folder=" + folder, e);
        }
    }

    private static void close(DirectoryStream<Path> entries) {
        try {
            entries.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
