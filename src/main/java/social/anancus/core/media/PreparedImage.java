package social.anancus.core.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile's picture, stored.
 *
 * @param key its name among the stored files
 * @param staticKey that of a picture of it that does not move; null where the picture itself does not
 */
public record PreparedImage(String key, @Nullable String staticKey) {
    /**
     * @return the names of all its files, for {@link DeleteMediaBlobs} when it is replaced
     */
    public List<String> keys() {
        return staticKey == null ? List.of(key) : List.of(key, staticKey);
    }
}
