package social.anancus.core.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A custom emoji that an object of another server carries.
 *
 * @param shortcode the word, without its colons
 * @param imageUrl where its picture is
 * @param uri its id; null where it has none
 * @param updated when it was changed last; null where it does not say
 */
public record RemoteEmoji(
        String shortcode,
        String imageUrl,
        @Nullable String uri,
        @Nullable Instant updated) {}
