package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.CustomEmojiRepository;

/** Finds the custom emojis that stand in texts. */
@ApplicationScoped
public class FindEmojis {
    private CustomEmojiRepository emojis;
    private MediaUrls urls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindEmojis() {}

    @Inject
    public FindEmojis(CustomEmojiRepository emojis, MediaUrls urls) {
        this.emojis = emojis;
        this.urls = urls;
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
    public List<List<ShownEmoji>> find(List<Wanted> wanted) {
        Set<CustomEmojiRepository.Name> names = new HashSet<>();
        for (Wanted each : wanted) {
            each.shortcodes().forEach(code -> names.add(new CustomEmojiRepository.Name(code, each.domain())));
        }
        Map<CustomEmojiRepository.Name, CustomEmoji> found = emojis.find(names);
        List<List<ShownEmoji>> all = new ArrayList<>(wanted.size());
        for (Wanted each : wanted) {
            all.add(shown(each.shortcodes().stream()
                    .map(code -> found.get(new CustomEmojiRepository.Name(code, each.domain())))
                    .filter(Objects::nonNull)
                    .toList()));
        }
        return all;
    }

    /**
     * @param found emojis
     * @return those that have a picture
     */
    public List<ShownEmoji> shown(Collection<CustomEmoji> found) {
        return found.stream()
                .map(emoji -> ShownEmoji.of(emoji, urls))
                .filter(Objects::nonNull)
                .toList();
    }
}
