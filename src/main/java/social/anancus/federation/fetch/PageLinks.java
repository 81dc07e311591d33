package social.anancus.federation.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.vocabulary.ActivityMediaType;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.WebUrls;
import social.anancus.platform.text.HtmlLinks;

/** How a page for people tells of the document behind it: a header {@code Link} (RFC 8288) or an element {@code link}. */
final class PageLinks {
    private static final int MOST_HEADER = 4096;
    private static final Pattern TARGET = Pattern.compile("<([^<>]{1,2048})>([^<]*)");
    private static final Pattern REL = Pattern.compile("(?i)\\brel\\s*=\\s*\"?([^\";,]{1,100})");
    private static final Pattern TYPE =
            Pattern.compile("(?i)\\btype\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){1,200})\"|([^\\s;,]{1,200}))");

    private PageLinks() {}

    /**
     * @param answer what came
     * @return whether it is a page
     */
    static boolean isPage(HttpAnswer answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    /**
     * @param page a page
     * @return the address of the document that it names; null for none
     */
    static @Nullable String alternate(HttpAnswer page) {
        String link = inHeader(page.headers("Link"));
        if (link == null) {
            link = inHtml(new String(page.body(), StandardCharsets.UTF_8));
        }
        return link == null ? null : absolute(page.uri(), link);
    }

    private static @Nullable String inHeader(List<String> headers) {
        for (String header : headers) {
            Matcher link = TARGET.matcher(header.substring(0, Math.min(header.length(), MOST_HEADER)));
            while (link.find()) {
                Matcher rel = REL.matcher(link.group(2));
                Matcher type = TYPE.matcher(link.group(2));
                if (rel.find() && type.find() && isAlternate(rel.group(1)) && ActivityMediaType.is(unquoted(type))) {
                    return link.group(1);
                }
            }
        }
        return null;
    }

    private static boolean isAlternate(String rel) {
        return List.of(rel.strip().toLowerCase(Locale.ROOT).split("\\s+")).contains("alternate");
    }

    private static String unquoted(Matcher type) {
        return type.group(1) == null ? type.group(2) : type.group(1).replace("\\", "");
    }

    private static @Nullable String inHtml(String html) {
        return HtmlLinks.find(html).stream()
                .filter(link -> link.is("alternate") && ActivityMediaType.is(link.type()))
                .map(HtmlLinks.Link::href)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String absolute(URI base, String link) {
        try {
            return base.resolve(WebUrls.parse(link)).toString();
        } catch (OutboundException | IllegalArgumentException e) {
            return null;
        }
    }
}
