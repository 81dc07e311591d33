package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.media.MediaUrls;
import social.anancus.platform.text.EmojiPictures;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.VisibleText;

/** Shows custom emojis as still pictures, in names and in what people wrote. */
@ApplicationScoped
public class EmojiMarkup {
    private MediaUrls urls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EmojiMarkup() {}

    @Inject
    public EmojiMarkup(MediaUrls urls) {
        this.urls = urls;
    }

    /**
     * @param text a name or another line of plain text
     * @param emojis those that may stand in it
     * @return the text, escaped, with pictures; for {@code an:name}
     */
    public SafeHtml ofText(String text, Collection<CustomEmoji> emojis) {
        return ofHtml(SafeHtml.ofText(VisibleText.closed(text)), emojis);
    }

    /**
     * @param html HTML that may be shown
     * @param emojis those that may stand in it
     * @return the HTML with pictures
     */
    public SafeHtml ofHtml(SafeHtml html, Collection<CustomEmoji> emojis) {
        if (emojis.isEmpty()) {
            return html;
        }
        Map<String, String> pictures = new HashMap<>();
        for (CustomEmoji emoji : emojis) {
            String url = urls.emojiStatic(emoji);
            if (url != null) {
                pictures.put(emoji.shortcode(), url);
            }
        }
        return EmojiPictures.in(html, pictures);
    }
}
