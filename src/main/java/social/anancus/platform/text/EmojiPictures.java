package social.anancus.platform.text;

import java.util.Map;

/** Puts pictures in the place of {@code :shortcodes:}. */
public final class EmojiPictures {
    private EmojiPictures() {}

    /**
     * @param html any HTML of ours; words within tags stay as they are
     * @param urls the address of the picture of each shortcode
     * @return the same with pictures, which say their shortcode to who does not see them
     */
    public static SafeHtml in(SafeHtml html, Map<String, String> urls) {
        String text = html.html();
        if (urls.isEmpty() || text.indexOf(':') < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(text.length() + 128);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '<') {
                int close = text.indexOf('>', at);
                end = close < 0 ? text.length() : close + 1;
            } else if (c == ':') {
                int close = text.indexOf(':', at + 1);
                String url = close < 0 ? null : urls.get(text.substring(at + 1, close));
                if (url != null) {
                    append(out, text.substring(at + 1, close), url);
                    at = close + 1;
                    continue;
                }
            }
            out.append(text, at, end);
            at = end;
        }
        return new SafeHtml(out.toString());
    }

    private static void append(StringBuilder out, String shortcode, String url) {
        String name = ":" + SafeHtml.escape(shortcode) + ":";
        out.append("<img class=\"emoji\" src=\"")
                .append(SafeHtml.escape(url))
                .append("\" alt=\"")
                .append(name)
                .append("\" title=\"")
                .append(name)
                .append("\" width=\"64\" height=\"64\" loading=\"lazy\">");
    }
}
