package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.StillMaker.Source;
import social.anancus.core.media.StillMaker.Stills;
import social.anancus.core.media.StillMaker.Wanted;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.log.Log;
import social.anancus.platform.mediatools.ImageHeader;
import social.anancus.platform.mediatools.MediaFormat;
import social.anancus.platform.mediatools.MediaProbe;
import social.anancus.platform.mediatools.MediaToolException;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.ToolLimits;
import social.anancus.platform.mediatools.WorkFolder;

/**
 * Films, pictures that move and sound: what is taken, and what is made of them. Films become MP4 (H.264, AAC), those
 * without sound ones that play over and over, sound becomes MP3.
 */
@ApplicationScoped
public class FilmProcessing {
    private static final Log LOG = Log.of(FilmProcessing.class);
    private static final String MP4 = "video/mp4";
    private static final String MP3 = "audio/mpeg";
    private static final Set<MediaFormat> PASSED_ON = Set.of(MediaFormat.MP4, MediaFormat.QUICKTIME);

    private MediaTools tools;
    private StillMaker stills;
    private MediaStore store;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FilmProcessing() {}

    @Inject
    public FilmProcessing(MediaTools tools, StillMaker stills, MediaStore store) {
        this.tools = tools;
        this.stills = stills;
        this.store = store;
    }

    /**
     * Looks into a file and refuses what is too large or too long.
     *
     * @param file the file
     * @param format what it begins as: a film, sound or a moving GIF
     * @param folder where to work
     * @return what is in it
     * @throws Invalid if it is not taken
     */
    MediaProbe check(Path file, MediaFormat format, WorkFolder folder) throws MediaToolException {
        MediaProbe probe = tools.probe(file, format, folder);
        MediaProbe.Video video = probe.video();
        if (video == null && probe.soundCodec() == null) {
            throw new Invalid(MediaErrors.UNVERIFIED);
        }
        if (format.isImage() && video == null) {
            throw new Invalid(MediaErrors.UNVERIFIED);
        }
        if (video != null && !format.isAudio()) {
            check(video);
        }
        return probe;
    }

    private static void check(MediaProbe.Video video) {
        long pixels = (long) video.width() * video.height();
        if (pixels < 1 || pixels > MediaLimits.VIDEO_PIXELS) {
            throw MediaErrors.wrongSize(video.width(), video.height(), "videos");
        }
        if (video.framesPerSecond() > MediaLimits.FRAME_RATE) {
            throw new Invalid((long) video.framesPerSecond() + "fps videos are not supported");
        }
        if (video.frames() > MediaLimits.FRAMES) {
            throw new Invalid("Validation failed: File is too long");
        }
    }

    /**
     * @param format what the file begins as
     * @param probe what is in it
     * @return what it will be
     */
    static MediaType type(MediaFormat format, MediaProbe probe) {
        if (format.isAudio() || probe.video() == null) {
            return MediaType.AUDIO;
        }
        return probe.soundCodec() == null ? MediaType.GIFV : MediaType.VIDEO;
    }

    /**
     * Makes the files and stores them. May take minutes.
     *
     * @param file the upload
     * @param format what it begins as
     * @param folder where to work
     * @return what was made
     * @throws Invalid if it is not taken
     */
    ProcessedMedia process(Path file, MediaFormat format, WorkFolder folder) throws MediaToolException, IOException {
        MediaProbe probe = check(file, format, folder);
        MediaProbe.Video video = probe.video();
        MediaType type = type(format, probe);
        return type == MediaType.AUDIO || video == null
                ? sound(file, format, probe, folder)
                : film(new Film(file, format, probe, video), type, folder);
    }

    private record Film(Path file, MediaFormat format, MediaProbe probe, MediaProbe.Video video) {
        /** Whether it already is what would be made of it. */
        boolean canBePassedOn() {
            boolean sound = probe.soundCodec() == null || probe.soundCodec().equals("aac");
            return PASSED_ON.contains(format)
                    && sound
                    && video.codec().equals("h264")
                    && video.pixelFormat().equals("yuv420p");
        }
    }

    private ProcessedMedia film(Film film, MediaType type, WorkFolder folder) throws MediaToolException, IOException {
        List<String> options = new ArrayList<>(List.of("-map", "0:v:0", "-map_metadata", "-1", "-map_chapters", "-1"));
        options.addAll(type == MediaType.GIFV ? List.of("-an") : List.of("-map", "0:a:0"));
        if (film.canBePassedOn()) {
            options.addAll(List.of("-c", "copy"));
        } else {
            options.addAll(coding(film));
        }
        options.addAll(List.of("-movflags", "+faststart", "-fflags", "+bitexact", "-f", "mp4", "file:film"));
        tools.convert(film.file(), film.format(), options, folder, ToolLimits.FILM);
        Path made = folder.file("film");
        MediaProbe probe = tools.probe(made, MediaFormat.MP4, folder);
        MediaProbe.Video video = probe.video();
        if (video == null) {
            throw new Invalid(MediaErrors.UNVERIFIED);
        }
        PixelSize size = new PixelSize(video.width(), video.height());
        Stills shown = stills.make(Source.film(made, size), new Wanted(null, MediaFormat.JPEG, false), folder);
        return new ProcessedMedia(
                type,
                store.keep(made, MP4),
                store.keep(shown.small(), MediaFormat.JPEG.contentType()),
                size,
                shown.smallSize(),
                shown.blurhash(),
                new ProcessedMedia.Timing(probe.seconds(), video.frameRate(), probe.bitRate()));
    }

    private List<String> coding(Film film) throws MediaToolException {
        PixelSize size = new PixelSize(film.video().width(), film.video().height())
                .within(MediaLimits.CODED_PIXELS)
                .even();
        List<String> options = new ArrayList<>(List.of(
                "-vf",
                "scale=" + size.width() + ":" + size.height() + ",setsar=1,format=yuv420p",
                "-frames:v",
                Integer.toString(MediaLimits.FRAMES),
                "-fps_mode",
                "vfr"));
        double rate = film.video().framesPerSecond() > 0 ? film.video().framesPerSecond() : 30;
        long bits = Math.clamp((long) (0.1 * size.width() * size.height() * Math.min(rate, 60)), 300_000, 6_000_000);
        if (tools.hasEncoder("libx264")) {
            options.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "23"));
            options.addAll(List.of("-maxrate", Long.toString(bits), "-bufsize", Long.toString(2 * bits)));
        } else {
            options.addAll(List.of("-c:v", "libopenh264", "-b:v", Long.toString(bits)));
        }
        options.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-ac", "2"));
        return options;
    }

    private ProcessedMedia sound(Path file, MediaFormat format, MediaProbe before, WorkFolder folder)
            throws MediaToolException, IOException {
        List<String> options = List.of(
                "-map",
                "0:a:0",
                "-map_metadata",
                "-1",
                "-map_chapters",
                "-1",
                "-c:a",
                "libmp3lame",
                "-q:a",
                "2",
                "-ac",
                "2",
                "-fflags",
                "+bitexact",
                "-f",
                "mp3",
                "file:sound");
        tools.convert(file, format, options, folder, ToolLimits.FILM);
        MediaProbe probe = tools.probe(folder.file("sound"), MediaFormat.MP3, folder);
        MediaFile original = store.keep(folder.file("sound"), MP3);
        Stills cover = before.hasCover() ? cover(file, format, folder) : null;
        return new ProcessedMedia(
                MediaType.AUDIO,
                original,
                cover == null ? null : store.keep(cover.small(), MediaFormat.JPEG.contentType()),
                null,
                cover == null ? null : cover.smallSize(),
                cover == null ? null : cover.blurhash(),
                new ProcessedMedia.Timing(probe.seconds(), null, probe.bitRate()));
    }

    /** A cover that cannot be read is no reason to refuse the music. */
    private @Nullable Stills cover(Path file, MediaFormat format, WorkFolder folder) throws IOException {
        try {
            tools.convert(
                    file,
                    format,
                    List.of(
                            "-map",
                            "0:v:0",
                            "-frames:v",
                            "1",
                            "-c:v",
                            "png",
                            "-f",
                            "image2",
                            "-update",
                            "1",
                            "file:cover"),
                    folder,
                    ToolLimits.PICTURE);
            Path cover = folder.file("cover");
            if (!Files.exists(cover)) {
                return null;
            }
            ImageHeader header = ImageHeader.read(cover, MediaFormat.PNG);
            return stills.make(
                    ImageProcessing.source(cover, MediaFormat.PNG, header),
                    new Wanted(null, MediaFormat.JPEG, false),
                    folder);
        } catch (MediaToolException e) {
            LOG.debug("a cover was left out", "reason", e.getMessage());
            return null;
        }
    }
}
