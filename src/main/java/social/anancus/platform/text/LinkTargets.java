package social.anancus.platform.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Leads links elsewhere in HTML that {@link HtmlSanitiser} has made: its attributes stand in double quotes, and no text holds a
 * bare {@code <}.
 */
public final class LinkTargets {
    private LinkTargets() {}

    /** Where links go. */
    public interface Targets {
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
     * @param targets where its links go
     * @return the same with those links
     */
    public static SafeHtml in(SafeHtml html, Targets targets) {
        String text = html.html();
        int open = text.indexOf("<a ");
        if (open < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(text.length() + 64);
        int at = 0;
        while (open >= 0) {
            int end = text.indexOf('>', open);
            if (end < 0) {
                break;
            }
            out.append(text, at, open).append(link(text.substring(open, end + 1), text, end + 1, targets));
            at = end + 1;
            open = text.indexOf("<a ", at);
        }
        return new SafeHtml(out.append(text, at, text.length()).toString());
    }

    private static String link(String tag, String html, int from, Targets targets) {
        int href = tag.indexOf("href=\"");
        int close = href < 0 ? -1 : tag.indexOf('"', href + 6);
        int end = html.indexOf("</a>", from);
        if (close < 0 || end < 0) {
            return tag;
        }
        String address = unescape(tag.substring(href + 6, close));
        String elsewhere = targets.elsewhere(address, unescape(withoutTags(html.substring(from, end))));
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
