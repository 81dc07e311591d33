package social.anancus.core.media;

import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.CustomEmoji;

/**
 * A custom emoji that has a picture.
 *
 * @param emoji what is known of it
 * @param url the picture
 * @param staticUrl the picture without movement
 */
public record ShownEmoji(CustomEmoji emoji, String url, String staticUrl) {
    /**
     * @param emoji an emoji
     * @param urls knows where files are
     * @return it as it is shown; null if it has no picture
     */
    public static @Nullable ShownEmoji of(CustomEmoji emoji, MediaUrls urls) {
        String url = urls.of(emoji.imageKey());
        if (url == null && emoji.remoteUrl() != null && emoji.domain() != null) {
            url = urls.proxiedEmoji(emoji.shortcode(), emoji.domain());
        }
        if (url == null) {
            return null;
        }
        String still = urls.of(emoji.staticImageKey());
        return new ShownEmoji(emoji, url, still == null ? url : still);
    }
}
