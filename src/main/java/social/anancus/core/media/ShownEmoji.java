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
        String url = urls.emoji(emoji);
        String still = urls.emojiStatic(emoji);
        return url == null || still == null ? null : new ShownEmoji(emoji, url, still);
    }
}
