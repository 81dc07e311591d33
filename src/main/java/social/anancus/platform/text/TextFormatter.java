package social.anancus.platform.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Makes HTML of plain text that a person wrote, in the form that clients of Mastodon know: paragraphs, line breaks, and
 * links for addresses, handles and hashtags.
 */
public final class TextFormatter {
    private static final int SHOWN = 30;

    private TextFormatter() {}

    /** Knows where handles and hashtags lead. */
    public interface Links {
        /**
         * @param handle without its first at sign: {@code alice} or {@code carol@remote.example}
         * @return what it leads to; empty leaves it as text
         */
        Optional<Mention> mention(String handle);

        /**
         * @param name as it is written, without its mark
         * @return the address of its page; empty leaves it as text
         */
        Optional<String> hashtag(String name);

        /**
         * @return the attribute {@code rel} of addresses
         */
        default String addressRel() {
            return "nofollow noopener";
        }
    }

    /**
     * Somebody who is named.
     *
     * @param url the address of the profile
     * @param name what is shown behind the at sign
     */
    public record Mention(String url, String name) {}

    /**
     * Formats a text of several paragraphs.
     *
     * @param text what a person wrote
     * @param links where handles and hashtags lead
     * @return the same as HTML; empty for a blank text
     */
    public static SafeHtml paragraphs(String text, Links links) {
        String clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (clean.isEmpty()) {
            return SafeHtml.EMPTY;
        }
        StringBuilder html = new StringBuilder(clean.length() * 2);
        html.append("<p>");
        String inline = inlineHtml(clean, links);
        int i = 0;
        while (i < inline.length()) {
            char c = inline.charAt(i);
            if (c != '\n') {
                html.append(c);
                i++;
                continue;
            }
            int run = i;
            while (run < inline.length() && inline.charAt(run) == '\n') {
                run++;
            }
            html.append(run - i == 1 ? "<br />" : "</p><p>");
            i = run;
        }
        return new SafeHtml(html.append("</p>").toString());
    }

    /**
     * Formats a text of one line, such as the value of a profile's field.
     *
     * @param text what a person wrote
     * @param links where handles and hashtags lead
     * @return the same as HTML
     */
    public static SafeHtml line(String text, Links links) {
        return new SafeHtml(inlineHtml(text.strip(), links));
    }

    private static String inlineHtml(String text, Links links) {
        StringBuilder html = new StringBuilder(text.length() * 2);
        int done = 0;
        for (TextEntities.Entity entity : TextEntities.find(text)) {
            html.append(SafeHtml.escape(text.substring(done, entity.start())));
            append(html, entity.kind(), text.substring(entity.start(), entity.end()), links);
            done = entity.end();
        }
        return html.append(SafeHtml.escape(text.substring(done))).toString();
    }

    private static void append(StringBuilder html, TextEntities.Kind kind, String text, Links links) {
        switch (kind) {
            case URL -> address(html, text, links.addressRel());
            case HANDLE ->
                links.mention(text.substring(1))
                        .ifPresentOrElse(mention -> mention(html, mention), () -> html.append(SafeHtml.escape(text)));
            case HASHTAG ->
                links.hashtag(text.substring(1))
                        .ifPresentOrElse(
                                url -> html.append("<a href=\"")
                                        .append(SafeHtml.escape(url))
                                        .append("\" class=\"mention hashtag\" rel=\"tag\">#<span>")
                                        .append(SafeHtml.escape(text.substring(1)))
                                        .append("</span></a>"),
                                () -> html.append(SafeHtml.escape(text)));
        }
    }

    private static void mention(StringBuilder html, Mention mention) {
        html.append("<span class=\"h-card\" translate=\"no\"><a href=\"")
                .append(SafeHtml.escape(mention.url()))
                .append("\" class=\"u-url mention\">@<span>")
                .append(SafeHtml.escape(mention.name()))
                .append("</span></a></span>");
    }

    /** Shows the host and a piece of the path; the rest is there for copying, but hidden. */
    private static void address(StringBuilder html, String url, String rel) {
        if (!isAddress(url)) {
            html.append(SafeHtml.escape(url));
            return;
        }
        int scheme = url.indexOf("://") + 3;
        int start = url.regionMatches(true, scheme, "www.", 0, 4) ? scheme + 4 : scheme;
        int end = start;
        for (int count = 0; count < SHOWN && end < url.length(); count++) {
            end += Character.charCount(url.codePointAt(end));
        }
        html.append("<a href=\"")
                .append(SafeHtml.escape(url))
                .append("\" target=\"_blank\" rel=\"")
                .append(rel)
                .append("\" translate=\"no\"><span class=\"invisible\">")
                .append(SafeHtml.escape(url.substring(0, start)))
                .append(end < url.length() ? "</span><span class=\"ellipsis\">" : "</span><span class=\"\">")
                .append(SafeHtml.escape(url.substring(start, end)))
                .append("</span><span class=\"invisible\">")
                .append(SafeHtml.escape(url.substring(end)))
                .append("</span></a>");
    }

    /** Browsers read more than Java's parser does, so what it refuses is tried once more without the odd characters. */
    private static boolean isAddress(String url) {
        try {
            return new URI(url).getScheme() != null;
        } catch (URISyntaxException e) {
            return url.regionMatches(true, 0, "http", 0, 4);
        }
    }
}
