package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import social.anancus.core.media.StillMaker.Source;
import social.anancus.core.media.StillMaker.Stills;
import social.anancus.core.media.StillMaker.Wanted;
import social.anancus.platform.mediatools.BrokenMediaException;
import social.anancus.platform.mediatools.ImageHeader;
import social.anancus.platform.mediatools.MediaFormat;
import social.anancus.platform.mediatools.MediaProbe;
import social.anancus.platform.mediatools.MediaToolException;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.WorkFolder;

/** Pictures that stand still: what is taken, and what is made of them. */
@ApplicationScoped
public class ImageProcessing {
    private MediaTools tools;
    private StillMaker stills;
    private MediaStore store;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ImageProcessing() {}

    @Inject
    public ImageProcessing(MediaTools tools, StillMaker stills, MediaStore store) {
        this.tools = tools;
        this.stills = stills;
        this.store = store;
    }

    /**
     * Looks at a picture's header and refuses what is too large, before anything is decoded.
     *
     * @param file the file
     * @param format what it begins as, an image
     * @param folder where to work
     * @return its header
     * @throws social.anancus.platform.error.Invalid if it is too large or broken
     */
    ImageHeader check(Path file, MediaFormat format, WorkFolder folder) throws MediaToolException, IOException {
        ImageHeader header = format == MediaFormat.HEIF || format == MediaFormat.AVIF
                ? probed(file, format, folder)
                : ImageHeader.read(file, format);
        if (format == MediaFormat.GIF && header.pixels() > MediaLimits.GIF_PIXELS) {
            throw MediaErrors.wrongSize(header.width(), header.height(), "GIF files");
        }
        if (header.pixels() > MediaLimits.IMAGE_PIXELS) {
            throw MediaErrors.wrongSize(header.width(), header.height(), "images");
        }
        return header;
    }

    private ImageHeader probed(Path file, MediaFormat format, WorkFolder folder)
            throws MediaToolException, IOException {
        MediaProbe.Video picture = tools.probe(file, format, folder).video();
        if (picture == null || picture.width() < 1 || picture.height() < 1) {
            throw new BrokenMediaException("a picture without pixels");
        }
        return new ImageHeader(picture.width(), picture.height(), 1, false, false);
    }

    /**
     * Where a checked picture comes from, upright.
     */
    static Source source(Path file, MediaFormat format, ImageHeader header) {
        PixelSize size = new PixelSize(header.width(), header.height()).turned(header.isSideways());
        return new Source(file, format, size, StillMaker.upright(header.orientation()), "0:v:0");
    }

    /**
     * @param format of the upload
     * @return of what is made of it
     */
    static MediaFormat shownAs(MediaFormat format) {
        return switch (format) {
            case PNG, GIF -> MediaFormat.PNG;
            case WEBP -> MediaFormat.WEBP;
            default -> MediaFormat.JPEG;
        };
    }

    /**
     * Makes the files of a picture and stores them.
     *
     * @param file the upload
     * @param format what it begins as
     * @param header as checked
     * @param folder where to work
     * @return what was made
     */
    ProcessedMedia process(Path file, MediaFormat format, ImageHeader header, WorkFolder folder)
            throws MediaToolException, IOException {
        MediaFormat shown = shownAs(format);
        Stills made = stills.make(source(file, format, header), new Wanted(shown, shown, header.lossless()), folder);
        MediaFile original = store.keep(Objects.requireNonNull(made.large()), shown.contentType());
        MediaFile small = store.keep(made.small(), shown.contentType());
        return new ProcessedMedia(
                MediaType.IMAGE, original, small, made.largeSize(), made.smallSize(), made.blurhash(), null);
    }

    /**
     * Makes a small picture of one that somebody chose to stand for something.
     *
     * @param file the upload
     * @param folder where to work
     * @return it as a file of the work folder with its hash
     * @throws social.anancus.platform.error.Invalid if it is none
     */
    Stills thumbnail(Path file, WorkFolder folder) throws MediaToolException, IOException {
        MediaFormat format =
                MediaFormat.of(file).filter(MediaFormat::isImage).orElseThrow(() -> MediaErrors.wrongType("Thumbnail"));
        ImageHeader header = check(file, format, folder);
        return stills.make(source(file, format, header), new Wanted(null, MediaFormat.JPEG, false), folder);
    }
}
