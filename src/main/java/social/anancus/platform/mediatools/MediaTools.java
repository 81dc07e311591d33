package social.anancus.platform.mediatools;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import social.anancus.platform.log.Log;
import social.anancus.platform.mediatools.MediaToolException.Reason;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * ffmpeg and ffprobe. Two run at once, of which one may be at a film, so that pictures never wait for films. The programs
 * read local files only, by the demuxer and the decoders that belong to the file's first bytes.
 */
@ApplicationScoped
public class MediaTools {
    private static final Log LOG = Log.of(MediaTools.class);
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LEFTOVER_AGE = Duration.ofHours(1);
    private static final int MOST_OUTPUT = 1 << 20;
    private static final int MOST_MESSAGE = 400;
    private static final String WANTED = "format=duration,bit_rate:stream=codec_type,codec_name,width,height,pix_fmt,"
            + "avg_frame_rate,nb_frames:stream_disposition=attached_pic:stream_side_data=rotation";

    /** More pixels than this no frame may have, whatever the header says; Mastodon's limit for pictures. */
    private static final long MOST_PIXELS = 33_177_600;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore films = new Semaphore(1, true);
    private final Json json = new Json();
    private Path root;
    private String ffmpeg;
    private String ffprobe;
    private LimitedProcess runner;
    private Clock clock;
    private @Nullable String encoders;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaTools() {}

    @Inject
    public MediaTools(ServerSettings settings, Clock clock) {
        this.root = settings.get(Settings.DATA_DIR).resolve("tmp").resolve("media");
        this.ffmpeg = settings.get(Settings.FFMPEG_BINARY);
        this.ffprobe = settings.get(Settings.FFPROBE_BINARY);
        this.clock = clock;
        this.runner = new LimitedProcess(environment(ffmpeg));
    }

    private static Map<String, String> environment(String program) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("LANG", "C");
        environment.put("HOME", "/nonexistent");
        environment.put("MALLOC_ARENA_MAX", "2"); // arenas would use up the address space
        Path folder = Path.of(program).getParent();
        if (folder != null && hasLibraries(folder)) {
            environment.put("LD_LIBRARY_PATH", folder.toString());
        }
        return environment;
    }

    private static boolean hasLibraries(Path folder) {
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(folder, "libavcodec.*")) {
            return libraries.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes away what a crash left. Another server may be at work in the same folder, so only what is old goes. */
    @PostConstruct
    @SuppressWarnings("NullAway") // the container calls it after the constructor that sets the fields
    void removeLeftovers() {
        Instant before = clock.instant().minus(LEFTOVER_AGE);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, "work-*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(before)) {
                    WorkFolder.delete(folder);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("there are no leftovers", "folder", root);
        } catch (IOException e) {
            LOG.warn("leftovers of earlier work could not be removed", e, "folder", root);
        }
    }

    /**
     * @return a new folder for one piece of work
     * @throws IOException if the disk refuses
     */
    public WorkFolder open() throws IOException {
        Files.createDirectories(root);
        return new WorkFolder(Files.createTempDirectory(root, "work-"));
    }

    /**
     * Tells what is in a file, without decoding it.
     *
     * @param input the file
     * @param format what it begins as
     * @param folder where to work
     * @return what is in it
     * @throws MediaToolException if it cannot be told
     */
    public MediaProbe probe(Path input, MediaFormat format, WorkFolder folder) throws MediaToolException {
        List<String> command = new ArrayList<>(List.of(ffprobe, "-v", "error", "-of", "json", "-show_entries", WANTED));
        command.addAll(reading(input, format));
        LimitedProcess.Ended ended = run(command, folder, ToolLimits.PROBE);
        try (InputStream output = Files.newInputStream(ended.output())) {
            return MediaProbe.of(json.tree(output, MOST_OUTPUT));
        } catch (IOException | InvalidJsonException e) {
            throw new MediaToolException(Reason.REFUSED, "ffprobe said nothing that can be understood");
        }
    }

    /**
     * Converts a file.
     *
     * @param input the file
     * @param format what it begins as
     * @param options ffmpeg's options behind the input, made by us; files are named within the folder
     * @param folder where to work
     * @param limits how much it may use
     * @throws MediaToolException if there is no result
     */
    public void convert(Path input, MediaFormat format, List<String> options, WorkFolder folder, ToolLimits limits)
            throws MediaToolException {
        List<String> command = new ArrayList<>(
                List.of(ffmpeg, "-hide_banner", "-nostdin", "-y", "-loglevel", "error", "-threads", "2"));
        if (format.isImage()) {
            command.add("-noautorotate");
        }
        command.addAll(List.of("-max_pixels", Long.toString(MOST_PIXELS)));
        command.addAll(reading(input, format));
        command.addAll(options);
        if (limits == ToolLimits.FILM) {
            take(films);
            try {
                run(command, folder, limits);
            } finally {
                films.release();
            }
        } else {
            run(command, folder, limits);
        }
    }

    private static List<String> reading(Path input, MediaFormat format) {
        return List.of(
                "-protocol_whitelist",
                "file,pipe,fd",
                "-codec_whitelist",
                String.join(",", format.decoders()),
                "-f",
                format.demuxer(),
                "-i",
                "file:" + input.toAbsolutePath());
    }

    private LimitedProcess.Ended run(List<String> command, WorkFolder folder, ToolLimits limits)
            throws MediaToolException {
        take(turns);
        try {
            LimitedProcess.Ended ended = runner.run(command, folder.path(), limits);
            if (ended.exit() != 0) {
                String message = message(ended);
                LOG.debug("a media program gave up", "exit", ended.exit(), "message", message);
                boolean missing = ended.exit() == 126 || ended.exit() == 127;
                throw new MediaToolException(missing ? Reason.MISSING : Reason.REFUSED, message);
            }
            return ended;
        } finally {
            turns.release();
        }
    }

    private static void take(Semaphore semaphore) throws MediaToolException {
        try {
            if (semaphore.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new MediaToolException(Reason.BUSY, "too much media at once");
    }

    /** The end of what it said, without the loader's remarks about libraries that are stood in for. */
    private static String message(LimitedProcess.Ended ended) {
        try (InputStream in = Files.newInputStream(ended.errors());
                Stream<String> lines = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8).lines()) {
            String text = lines.filter(line -> !line.contains("no version information"))
                    .reduce("", (all, line) -> all + line + " ");
            return text.length() > MOST_MESSAGE ? text.substring(text.length() - MOST_MESSAGE) : text.strip();
        } catch (IOException e) {
            return "nothing is known";
        }
    }

    /**
     * @return whether this build of ffmpeg can write by the encoder
     * @throws MediaToolException if it cannot be asked
     */
    public boolean hasEncoder(String name) throws MediaToolException {
        return encoders().contains(" " + name + " ");
    }

    private synchronized String encoders() throws MediaToolException {
        String known = encoders;
        if (known == null) {
            try (WorkFolder folder = open()) {
                LimitedProcess.Ended ended = run(List.of(ffmpeg, "-v", "error", "-encoders"), folder, ToolLimits.PROBE);
                known = Files.readString(ended.output(), StandardCharsets.ISO_8859_1);
                encoders = known;
            } catch (IOException e) {
                throw new MediaToolException(Reason.MISSING, "cannot be asked for its encoders: " + e.getMessage());
            }
            LOG.info("media programs are there", "ffmpeg", ffmpeg, "apart", runner.isApart());
        }
        return known;
    }
}
