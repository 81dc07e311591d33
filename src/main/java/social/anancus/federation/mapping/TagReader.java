package social.anancus.federation.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.RemoteEmoji;
import social.anancus.core.tag.TagName;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;

/**
 * What is in {@code tag}: mentions, hashtags and custom emojis; whatever else is there is passed over.
 *
 * @param mentions who is named, each once
 * @param hashtags the hashtags as written, without their mark
 * @param emojis the custom emojis, each once
 */
record TagReader(List<ReadNote.Mention> mentions, List<String> hashtags, List<RemoteEmoji> emojis) {
    // possessive, one pass
    private static final Pattern SHORTCODE = Pattern.compile("[A-Za-z0-9_]++");

    static TagReader of(AsObject object) {
        Map<String, ReadNote.Mention> mentions = new LinkedHashMap<>();
        Set<String> hashtags = new LinkedHashSet<>();
        Map<String, RemoteEmoji> emojis = new LinkedHashMap<>();
        for (AsObject tag : object.list("tag", AsLimits.TAGS)) {
            if (tag.isBare()) {
                continue;
            }
            if (tag.is("Mention")) {
                String uri = LinkReader.web(tag.text("href"));
                if (uri != null && mentions.size() < AsLimits.MENTIONS) {
                    mentions.putIfAbsent(uri, new ReadNote.Mention(uri, tag.text("name")));
                }
            } else if (tag.is("Hashtag")) {
                String name = tag.text("name");
                if (name != null && hashtags.size() < AsLimits.HASHTAGS) {
                    hashtag(name, hashtags);
                }
            } else if (tag.is("Emoji") && emojis.size() < AsLimits.EMOJIS) {
                RemoteEmoji emoji = emoji(tag);
                if (emoji != null) {
                    emojis.putIfAbsent(emoji.shortcode(), emoji);
                }
            }
        }
        return new TagReader(new ArrayList<>(mentions.values()), List.copyOf(hashtags), List.copyOf(emojis.values()));
    }

    private static void hashtag(String name, Set<String> hashtags) {
        String stripped = name.strip();
        if (stripped.length() <= AsLimits.HASHTAG) {
            TagName.clean(stripped).ifPresent(tag -> hashtags.add(tag.display()));
        }
    }

    /** An emoji, as a tag or as the answer of its own address; null for what is none. */
    static @Nullable RemoteEmoji emoji(AsObject tag) {
        String name = tag.text("name");
        AsObject icon = tag.first("icon");
        String image = icon == null ? null : LinkReader.address(icon);
        if (name == null || image == null) {
            return null;
        }
        String shortcode = name.strip().replaceFirst("^:", "").replaceFirst(":$", "");
        if (shortcode.length() > AsLimits.SHORTCODE
                || !SHORTCODE.matcher(shortcode).matches()) {
            return null;
        }
        return new RemoteEmoji(shortcode, image, LinkReader.web(tag.id()), tag.time("updated"));
    }
}
