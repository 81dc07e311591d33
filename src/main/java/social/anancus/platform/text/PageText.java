package social.anancus.platform.text;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts pictures in the place of custom emojis in what people wrote, and leads its links to pages of this server. Works on
 * HTML that {@link HtmlSanitiser} has made: its attributes stand in double quotes, and no text holds a bare {@code <}.
 */
public final class PageText {
    private final Map<String, Picture> emojis;
    private final Links links;

    /**
     * @param emojis pictures by the word between the colons
     * @param links knows other places for links
     */
    public PageText(Map<String, Picture> emojis, Links links) {
        this.emojis = emojis;
        this.links = links;
    }

    /**
     * A picture that stands for a word.
     *
     * @param url its address
     * @param stillUrl that of the picture without movement
     */
    public record Picture(String url, String stillUrl) {}

    /** Where links go. */
    public interface Links {
        /** Links stay as they are. */
        Links AS_THEY_ARE = (address, text) -> null;

        /**
         * @param address the link's address
         * @param text what it says, such as {@code #spiders}
         * @return another address; null to leave it
         */
        @Nullable
        String elsewhere(String address, String text);
    }

    /**
     * @param html what somebody wrote
     * @return the same for a page
     */
    public SafeHtml of(SafeHtml html) {
        return new SafeHtml(weave(html.html()));
    }

    /**
     * @param text plain text
     * @return the same for a page
     */
    public SafeHtml ofText(String text) {
        String escaped = SafeHtml.escape(text);
        StringBuilder out = new StringBuilder(escaped.length() + 32);
        words(escaped, out);
        return new SafeHtml(out.toString());
    }

    private String weave(String html) {
        StringBuilder out = new StringBuilder(html.length() + 64);
        int at = 0;
        int code = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int end = open < 0 ? -1 : html.indexOf('>', open);
            String text = html.substring(at, open < 0 ? html.length() : open);
            if (code > 0) {
                out.append(text);
            } else {
                words(text, out);
            }
            if (end < 0) {
                return out.toString();
            }
            String tag = html.substring(open, end + 1);
            code += codeBy(tag);
            out.append(tag.startsWith("<a ") ? link(tag, html, end + 1) : tag);
            at = end + 1;
        }
        return out.toString();
    }

    private static int codeBy(String tag) {
        if (tag.startsWith("<code") || tag.startsWith("<pre")) {
            return 1;
        }
        return tag.startsWith("</code") || tag.startsWith("</pre") ? -1 : 0;
    }

    private String link(String tag, String html, int from) {
        int href = tag.indexOf("href=\"");
        int close = href < 0 ? -1 : tag.indexOf('"', href + 6);
        int end = html.indexOf("</a>", from);
        if (close < 0 || end < 0) {
            return tag;
        }
        String address = unescape(tag.substring(href + 6, close));
        String elsewhere = links.elsewhere(address, unescape(withoutTags(html.substring(from, end))));
        return elsewhere == null
                ? tag
                : tag.substring(0, href + 6) + SafeHtml.escape(elsewhere) + "\"" + tag.substring(close + 1);
    }

    private static String withoutTags(String html) {
        StringBuilder text = new StringBuilder(html.length());
        boolean inTag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<' || c == '>') {
                inTag = c == '<';
            } else if (!inTag) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String unescape(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }

    private void words(String text, StringBuilder out) {
        int at = 0;
        int open = emojis.isEmpty() ? -1 : text.indexOf(':');
        while (open >= 0) {
            int close = text.indexOf(':', open + 1);
            if (close < 0) {
                break;
            }
            String word = text.substring(open + 1, close);
            Picture picture = emojis.get(word);
            if (picture == null) {
                open = close;
            } else {
                out.append(text, at, open);
                picture(word, picture, out);
                at = close + 1;
                open = text.indexOf(':', at);
            }
        }
        out.append(text, at, text.length());
    }

    private static void picture(String word, Picture picture, StringBuilder out) {
        String name = ":" + SafeHtml.escape(word) + ":";
        out.append("<img class=\"emoji\" src=\"").append(SafeHtml.escape(picture.url()));
        if (!picture.url().equals(picture.stillUrl())) {
            out.append("\" data-still=\"").append(SafeHtml.escape(picture.stillUrl()));
        }
        out.append("\" alt=\"").append(name).append("\" title=\"").append(name);
        out.append("\" width=\"64\" height=\"64\" loading=\"lazy\">");
    }

    /**
     * @param text what a link says
     * @return the hashtag that it names, in lower case, without {@code #}; null for none
     */
    public static @Nullable String hashtagOf(String text) {
        String stripped = text.strip();
        return stripped.length() > 1 && stripped.charAt(0) == '#'
                ? stripped.substring(1).toLowerCase(Locale.ROOT)
                : null;
    }
}
