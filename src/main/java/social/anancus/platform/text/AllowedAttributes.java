package social.anancus.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which attributes stay on an element, written as they stand in a start tag. */
final class AllowedAttributes {
    private static final int MAX_HREF = 8192;
    private static final int MAX_CLASSES = 16;
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "xmpp", "magnet", "gemini");
    private static final Set<String> CLASSES = Set.of("mention", "hashtag", "ellipsis", "invisible", "quote-inline");
    private static final Set<String> WITH_CLASS = Set.of("a", "span", "p");
    // all of these are matched against short, already bounded text and cannot backtrack
    private static final Pattern MICROFORMAT = Pattern.compile("(?:h|p|u|dt|e)-[A-Za-z0-9-]{1,60}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");

    private AllowedAttributes() {}

    /** The attributes of an element of this name, each with a space before it. */
    static String of(Element element, String tag, boolean own) {
        StringBuilder out = new StringBuilder();
        if (tag.equals("a")) {
            link(out, element, own);
        } else if (tag.equals("ol")) {
            integer(out, element, "start");
            if (element.hasAttr("reversed")) {
                out.append(" reversed");
            }
        } else if (tag.equals("li")) {
            integer(out, element, "value");
        }
        if (WITH_CLASS.contains(tag)) {
            classes(out, element);
        }
        if ((tag.equals("a") || tag.equals("span")) && element.attr("translate").equalsIgnoreCase("no")) {
            attribute(out, "translate", "no");
        }
        return out.append(language(element)).toString();
    }

    /** The language, which every element may tell. */
    static String language(Element element) {
        String language = element.attr("lang");
        StringBuilder out = new StringBuilder();
        if (language.length() <= 48 && LANGUAGE.matcher(language).matches()) {
            attribute(out, "lang", language);
        }
        return out.toString();
    }

    /** Whether it leads to an address that may be linked. */
    static boolean isLink(Element anchor) {
        return href(anchor) != null;
    }

    private static void link(StringBuilder out, Element anchor, boolean own) {
        String href = href(anchor);
        if (href == null) {
            return;
        }
        attribute(out, "href", href);
        Set<String> given = tokens(anchor.attr("rel").toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<String> rel = new ArrayList<>();
        if (own && given.contains("me")) {
            rel.add("me");
        }
        if (given.contains("tag")) {
            rel.add("tag");
        }
        rel.add("nofollow");
        rel.add("noopener");
        attribute(out, "rel", String.join(" ", rel));
        attribute(out, "target", "_blank");
    }

    /** The address as a browser would read it (WHATWG URL, 4.4: without tabs, line breaks, controls around it). */
    private static @Nullable String href(Element anchor) {
        String raw = anchor.attr("href");
        if (raw.length() > MAX_HREF) {
            return null;
        }
        StringBuilder clean = new StringBuilder(raw.length());
        PlainText.stripControl(raw).chars().filter(c -> c >= ' ').forEach(c -> clean.append((char) c));
        String href = trimSpaces(clean.toString());
        int colon = href.indexOf(':');
        if (colon < 1) {
            return null;
        }
        String scheme = href.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            return null;
        }
        String rest = href.substring(colon + 1);
        boolean web = scheme.equals("http") || scheme.equals("https");
        boolean complete = web ? rest.startsWith("//") && hasHost(rest.substring(2)) : !rest.isEmpty();
        return complete ? href : null;
    }

    private static boolean hasHost(String afterSlashes) {
        return !afterSlashes.isEmpty() && "/?#\\:@ ".indexOf(afterSlashes.charAt(0)) < 0;
    }

    private static String trimSpaces(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    private static void integer(StringBuilder out, Element element, String name) {
        String value = element.attr(name);
        if (value.length() <= 10 && INTEGER.matcher(value).matches()) {
            attribute(out, name, value);
        }
    }

    private static void classes(StringBuilder out, Element element) {
        String classes = tokens(element.attr("class"))
                .filter(AllowedAttributes::isAllowedClass)
                .distinct()
                .limit(MAX_CLASSES)
                .collect(Collectors.joining(" "));
        if (!classes.isEmpty()) {
            attribute(out, "class", classes);
        }
    }

    private static boolean isAllowedClass(String name) {
        return CLASSES.contains(name)
                || (name.length() <= 64 && MICROFORMAT.matcher(name).matches());
    }

    private static Stream<String> tokens(String list) {
        return Pattern.compile("\\s+").splitAsStream(list).filter(token -> !token.isEmpty());
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(SafeHtml.escape(value))
                .append('"');
    }
}
