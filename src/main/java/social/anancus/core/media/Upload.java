package social.anancus.core.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants to show.
 *
 * @param accountId who
 * @param file where it lies; it is not changed
 * @param thumbnail a picture to stand for a film or for music; null for none
 * @param words what is said of it
 * @param complete whether the caller waits until films and music are processed too (Mastodon's first version of the
 *     method)
 */
public record Upload(long accountId, Path file, @Nullable Path thumbnail, MediaWords words, boolean complete) {}
