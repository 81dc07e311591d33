package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import social.anancus.platform.mediatools.ImageHeader;
import social.anancus.platform.mediatools.MediaFormat;
import social.anancus.platform.mediatools.MediaToolException;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.ToolLimits;
import social.anancus.platform.mediatools.WorkFolder;

/**
 * Makes an avatar or a header of an uploaded picture and stores it. Not a transaction; to be called before one. Who calls
 * writes the keys into the account ({@code new AccountImage(key, staticKey, null, description)}) and enqueues {@link
 * DeleteMediaBlobs} in the same transaction for the picture that was there before; if the transaction fails, {@link
 * #discard} takes the new one away.
 */
@ApplicationScoped
public class PrepareProfileImage {
    private static final Set<MediaFormat> TAKEN =
            Set.of(MediaFormat.JPEG, MediaFormat.PNG, MediaFormat.GIF, MediaFormat.WEBP);

    private MediaTools tools;
    private ImageProcessing images;
    private MediaStore store;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PrepareProfileImage() {}

    @Inject
    public PrepareProfileImage(MediaTools tools, ImageProcessing images, MediaStore store) {
        this.tools = tools;
        this.images = images;
        this.store = store;
    }

    /**
     * Crops the picture's middle to 400x400 or 1500x500 pixels, upright and without metadata; emojis are scaled to fit into
     * 128x128 pixels.
     *
     * @param file JPEG, PNG, GIF or WebP of at most 8 MiB; a moving GIF goes on moving
     * @param kind what it is to be
     * @return its stored files
     * @throws social.anancus.platform.error.Invalid if it is not taken, with Mastodon's text
     * @throws social.anancus.platform.error.RemoteUnavailable if too many upload at once, or the programs are not there
     */
    public PreparedImage prepare(Path file, ProfileImageKind kind) {
        try (WorkFolder folder = tools.open()) {
            MediaFormat format =
                    MediaFormat.of(file).filter(TAKEN::contains).orElseThrow(() -> MediaErrors.wrongType(kind.label()));
            if (Files.size(file) > MediaLimits.PROFILE_IMAGE_BYTES) {
                throw MediaErrors.tooLarge(kind.label(), MediaLimits.PROFILE_IMAGE_BYTES);
            }
            ImageHeader header = images.check(file, format, folder);
            return header.moves() && format == MediaFormat.GIF
                    ? moving(file, kind, folder)
                    : still(file, format, header, kind, folder);
        } catch (MediaToolException e) {
            throw MediaErrors.of(e);
        } catch (IOException e) {
            throw MediaErrors.of(e);
        }
    }

    /**
     * Throws a prepared picture away that no account got.
     *
     * @param image the picture
     */
    public void discard(PreparedImage image) {
        store.forget(image.keys());
    }

    private PreparedImage still(
            Path file, MediaFormat format, ImageHeader header, ProfileImageKind kind, WorkFolder folder)
            throws MediaToolException, IOException {
        MediaFormat shown = ImageProcessing.shownAs(format);
        String pixels = shown == MediaFormat.JPEG ? ",format=yuvj420p" : "";
        List<String> options = new ArrayList<>(List.of(
                "-filter_complex",
                "[0:v:0]" + StillMaker.upright(header.orientation()) + fill(kind) + pixels + "[image]"));
        options.addAll(StillMaker.output("image", shown, header.lossless()));
        tools.convert(file, format, options, folder, ToolLimits.PICTURE);
        return new PreparedImage(stored(folder, "image", shown), null);
    }

    private PreparedImage moving(Path file, ProfileImageKind kind, WorkFolder folder)
            throws MediaToolException, IOException {
        List<String> options = new ArrayList<>(List.of(
                "-filter_complex",
                "[0:v:0]" + fill(kind) + ",split=3[first][colours][frames];[first]format=rgba[still];"
                        + "[colours]palettegen[palette];[frames][palette]paletteuse[gif]",
                "-map",
                "[gif]",
                "-map_metadata",
                "-1",
                "-fflags",
                "+bitexact",
                "-f",
                "gif",
                "file:gif"));
        options.addAll(StillMaker.output("still", MediaFormat.PNG, true));
        tools.convert(file, MediaFormat.GIF, options, folder, ToolLimits.PICTURE);
        String staticKey = stored(folder, "still", MediaFormat.PNG);
        return new PreparedImage(key(store.keep(folder.file("gif"), "image/gif")), staticKey);
    }

    private static String fill(ProfileImageKind kind) {
        String size = kind.width() + ":" + kind.height();
        if (kind == ProfileImageKind.EMOJI) {
            return "scale=" + size + ":force_original_aspect_ratio=decrease:flags=lanczos,setsar=1";
        }
        return "scale=" + size + ":force_original_aspect_ratio=increase:flags=lanczos,crop=" + size + ",setsar=1";
    }

    private String stored(WorkFolder folder, String label, MediaFormat format) throws IOException {
        return key(store.keep(StillMaker.cleaned(folder, label, format), format.contentType()));
    }

    private static String key(MediaFile file) {
        String key = file.key();
        if (key == null) {
            throw new IllegalStateException("a stored file without a name");
        }
        return key;
    }
}
