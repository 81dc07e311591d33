package social.anancus.api.emoji;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.media.FindEmojis;
import social.anancus.core.media.ShownEmoji;

/** Makes {@link CustomEmojiJson}. */
@ApplicationScoped
public class EmojiJsonMapper {
    private FindEmojis emojis;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EmojiJsonMapper() {}

    @Inject
    public EmojiJsonMapper(FindEmojis emojis) {
        this.emojis = emojis;
    }

    /**
     * Words between colons in the texts of one author.
     *
     * @param shortcodes the words
     * @param domain the author's; null for this server
     */
    public record Wanted(Set<String> shortcodes, @Nullable String domain) {}

    /**
     * @param wanted words of several authors
     * @return for each of them, in the same order, the emojis among them; one statement, none where there are no words
     */
    public List<List<CustomEmojiJson>> find(List<Wanted> wanted) {
        return emojis
                .find(wanted.stream()
                        .map(each -> new FindEmojis.Wanted(each.shortcodes(), each.domain()))
                        .toList())
                .stream()
                .map(EmojiJsonMapper::list)
                .toList();
    }

    /**
     * @param found emojis
     * @return those that have a picture
     */
    public List<CustomEmojiJson> toJson(Collection<CustomEmoji> found) {
        return list(emojis.shown(found));
    }

    /**
     * @param shown emojis
     * @return the same
     */
    public static List<CustomEmojiJson> list(List<ShownEmoji> shown) {
        return shown.stream().map(EmojiJsonMapper::toJson).toList();
    }

    private static CustomEmojiJson toJson(ShownEmoji shown) {
        CustomEmoji emoji = shown.emoji();
        return new CustomEmojiJson(
                emoji.shortcode(),
                shown.url(),
                shown.staticUrl(),
                emoji.visibleInPicker(),
                emoji.category(),
                emoji.featured());
    }
}
