package social.anancus.api.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.platform.upload.UploadedFile;

/**
 * What is said of an upload.
 *
 * @param file the file; only where one is created
 * @param thumbnail a picture to stand for a film or for music
 * @param description what is to be seen or heard
 * @param focus where the eye should rest: two numbers with a comma between
 */
public record MediaParams(
        @Nullable UploadedFile file,
        @Nullable UploadedFile thumbnail,
        @Nullable String description,
        @Nullable String focus)
        implements Params {
    @Nullable
    Path thumbnailPath() {
        return thumbnail == null ? null : thumbnail.path();
    }
}
