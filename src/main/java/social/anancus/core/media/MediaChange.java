package social.anancus.core.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to say anew of an upload. What is null stays as it is.
 *
 * @param description the description; blank takes it away
 * @param focus where the eye should rest
 * @param thumbnail a picture to stand for a film or for music
 */
public record MediaChange(
        @Nullable String description,
        @Nullable Focus focus,
        @Nullable Path thumbnail) {}
