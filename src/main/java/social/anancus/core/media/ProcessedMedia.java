package social.anancus.core.media;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was made of an uploaded file: stored files, and what is known of them.
 *
 * @param type what it is
 * @param original the file to show
 * @param small a small picture of it; null where there is nothing to see
 * @param size of the file to show; null for sound
 * @param smallSize of the small picture
 * @param blurhash the colours of the small picture
 * @param timing of sound and films; null for pictures
 */
public record ProcessedMedia(
        MediaType type,
        MediaFile original,
        @Nullable MediaFile small,
        @Nullable PixelSize size,
        @Nullable PixelSize smallSize,
        @Nullable String blurhash,
        @Nullable Timing timing) {
    /**
     * How something plays.
     *
     * @param seconds how long
     * @param frameRate such as {@code 30/1}; null for sound
     * @param bitRate bits a second
     */
    public record Timing(double seconds, @Nullable String frameRate, long bitRate) {}

    /**
     * @return the keys of its files
     */
    List<String> keys() {
        return Stream.of(original, small)
                .map(file -> file == null ? null : file.key())
                .filter(Objects::nonNull)
                .toList();
    }
}
