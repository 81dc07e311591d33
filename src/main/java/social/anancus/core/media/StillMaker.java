package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.mediatools.BlurHash;
import social.anancus.platform.mediatools.MediaFormat;
import social.anancus.platform.mediatools.MediaToolException;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.PictureMetadata;
import social.anancus.platform.mediatools.ToolLimits;
import social.anancus.platform.mediatools.WorkFolder;

/** Makes pictures that stand still, large and small, and the hash of their colours, in one run of the decoder. */
@ApplicationScoped
public class StillMaker {
    private static final int HASH_SIZE = 32;
    private static final int HASH_COMPONENTS = 4;

    private MediaTools tools;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StillMaker() {}

    @Inject
    public StillMaker(MediaTools tools) {
        this.tools = tools;
    }

    /**
     * Where a picture comes from.
     *
     * @param path the file
     * @param format what it begins as
     * @param size in pixels, as shown
     * @param filters what to do to its first frame, such as turning it; ends with a comma, or empty
     * @param stream which of its pictures, such as {@code 0:v:0}
     */
    record Source(Path path, MediaFormat format, PixelSize size, String filters, String stream) {
        static Source film(Path path, PixelSize size) {
            return new Source(path, MediaFormat.MP4, size, "", "0:v:0");
        }
    }

    /**
     * What to make.
     *
     * @param large what to code the large picture as; null for none
     * @param small what to code the small one as
     * @param lossless whether to keep every pixel where the format can
     */
    record Wanted(@Nullable MediaFormat large, MediaFormat small, boolean lossless) {}

    /**
     * What was made, in the work folder.
     *
     * @param large the large picture; null if none was wanted
     * @param largeSize in pixels
     * @param small the small picture
     * @param smallSize in pixels
     * @param blurhash the hash of its colours
     */
    record Stills(@Nullable Path large, PixelSize largeSize, Path small, PixelSize smallSize, String blurhash) {}

    /**
     * @param source where the picture comes from
     * @param wanted what to make
     * @param folder where to work
     * @return what was made, without metadata
     * @throws MediaToolException if the file cannot be decoded
     */
    Stills make(Source source, Wanted wanted, WorkFolder folder) throws MediaToolException, IOException {
        PixelSize largeSize = source.size().within(MediaLimits.ORIGINAL_PIXELS);
        PixelSize smallSize = source.size().within(MediaLimits.SMALL_PIXELS);
        MediaFormat large = wanted.large();
        StringBuilder graph = new StringBuilder("[" + source.stream() + "]" + source.filters());
        graph.append(large == null ? "split=2[s][h];" : "split=3[s][h][l];");
        graph.append("[s]").append(scale(smallSize, wanted.small())).append("[small];");
        graph.append("[h]scale=32:32:flags=area,format=rgb24[hash]");
        List<String> options = new ArrayList<>();
        options.add("-filter_complex");
        if (large != null) {
            graph.append(";[l]").append(scale(largeSize, large)).append("[large]");
        }
        options.add(graph.toString());
        if (large != null) {
            options.addAll(output("large", large, wanted.lossless()));
        }
        options.addAll(output("small", wanted.small(), false));
        options.addAll(List.of("-map", "[hash]", "-frames:v", "1", "-f", "rawvideo", "file:hash"));
        tools.convert(source.path(), source.format(), options, folder, ToolLimits.PICTURE);
        return new Stills(
                large == null ? null : cleaned(folder, "large", large),
                largeSize,
                cleaned(folder, "small", wanted.small()),
                smallSize,
                hash(folder.file("hash")));
    }

    private static String scale(PixelSize size, MediaFormat format) {
        String scale = "scale=" + size.width() + ":" + size.height() + ":flags=lanczos";
        return format == MediaFormat.JPEG ? scale + ",format=yuvj420p" : scale;
    }

    /** ffmpeg's options for one picture. */
    static List<String> output(String label, MediaFormat format, boolean lossless) {
        List<String> options =
                new ArrayList<>(List.of("-map", "[" + label + "]", "-frames:v", "1", "-map_metadata", "-1"));
        options.addAll(List.of("-flags:v", "+bitexact", "-fflags", "+bitexact"));
        options.addAll(
                switch (format) {
                    case JPEG ->
                        List.of("-c:v", "mjpeg", "-q:v", "2", "-huffman", "optimal", "-f", "image2", "-update", "1");
                    case PNG -> List.of("-c:v", "png", "-pred", "mixed", "-f", "image2", "-update", "1");
                    case WEBP ->
                        List.of("-c:v", "libwebp", "-lossless", lossless ? "1" : "0", "-quality", "90", "-f", "webp");
                    default -> throw new IllegalArgumentException("pictures are not coded as " + format);
                });
        options.add("file:" + label);
        return options;
    }

    /** The same picture without metadata. */
    static Path cleaned(WorkFolder folder, String label, MediaFormat format) throws IOException {
        Path clean = folder.file(label + "-clean");
        PictureMetadata.remove(folder.file(label), format, clean);
        return clean;
    }

    private static String hash(Path rgb) throws IOException {
        byte[] bytes = Files.readAllBytes(rgb);
        return BlurHash.encode(bytes, HASH_SIZE, HASH_SIZE, HASH_COMPONENTS, HASH_COMPONENTS);
    }

    /**
     * @param orientation 1 to 8 as in EXIF
     * @return ffmpeg's filters that turn a picture upright; empty where it is, else with a comma at the end
     */
    static String upright(int orientation) {
        return switch (orientation) {
            case 2 -> "hflip,";
            case 3 -> "hflip,vflip,";
            case 4 -> "vflip,";
            case 5 -> "transpose=cclock_flip,";
            case 6 -> "transpose=clock,";
            case 7 -> "transpose=clock_flip,";
            case 8 -> "transpose=cclock,";
            default -> "";
        };
    }
}
