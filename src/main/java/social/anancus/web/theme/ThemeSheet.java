package social.anancus.web.theme;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheet of a theme: custom properties on {@code :root}, in {@code @layer theme} or bare, and nothing else. So a theme
 * can change how a page looks, but hide nothing, load nothing from other servers and read nothing.
 *
 * @param title what it is called: the first comment up to the colon
 * @param about the rest of that comment up to the end of its first sentence
 * @param values the properties with their values, the last of each
 */
record ThemeSheet(String title, String about, Map<String, String> values) {
    static final int MAX_BYTES = 64 * 1024;

    private static final Set<String> SELECTORS =
            Set.of(":root", ":root:not([data-theme^=\"contrast\"])", ":root:not([data-theme^='contrast'])");
    private static final Pattern FIRST_COMMENT = Pattern.compile("^\\s*/\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("--[a-z0-9-]{1,60}");
    private static final Pattern URL = Pattern.compile("url\\(\\s*([^)]*?)\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_ADDRESS = Pattern.compile("[A-Za-z0-9._~/-]{1,300}");
    private static final Set<String> LOADING = Set.of("image-set(", "image(", "src(", "expression(", "-moz-binding");

    /** A file is no theme. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason) {
            super(reason);
        }
    }

    /**
     * @param name the file's name, which is the title where the file has none
     * @param css what is in it
     * @return the theme
     * @throws RefusedException if it holds anything but values
     */
    static ThemeSheet parse(String name, String css) throws RefusedException {
        if (css.length() > MAX_BYTES) {
            throw new RefusedException("it is larger than " + MAX_BYTES / 1024 + " KiB");
        }
        String bare = COMMENT.matcher(css).replaceAll(" ");
        if (bare.indexOf('\\') >= 0 || bare.contains("<") || bare.contains("/*")) {
            throw new RefusedException("backslashes, < and open comments have no place in it");
        }
        Map<String, String> values = new LinkedHashMap<>();
        rules(layer(bare.strip()), values);
        Matcher comment = FIRST_COMMENT.matcher(css);
        String said = comment.find() ? comment.group(1).strip().replaceAll("\\s+", " ") : "";
        int colon = said.indexOf(':');
        String title = colon > 0 && colon <= 40 ? said.substring(0, colon) : name;
        String rest = colon > 0 && colon <= 40 ? said.substring(colon + 1).strip() : said;
        int end = rest.indexOf(". ");
        return new ThemeSheet(title, cut(end < 0 ? rest : rest.substring(0, end)), Map.copyOf(values));
    }

    private static String cut(String text) {
        String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String shown = plain.length() > 120 ? plain.substring(0, 120) : plain;
        return shown.isEmpty() ? "" : shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
    }

    /** What is in {@code @layer theme { }}, if all is. */
    private static String layer(String css) throws RefusedException {
        Matcher opening = Pattern.compile("^@layer\\s+theme\\s*\\{").matcher(css);
        if (!opening.find()) {
            return css;
        }
        if (!css.endsWith("}")) {
            throw new RefusedException("a brace is not closed, or something stands behind the layer");
        }
        return css.substring(opening.end(), css.length() - 1).strip();
    }

    private static void rules(String css, Map<String, String> values) throws RefusedException {
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            int close = css.indexOf('}', at);
            if (open < 0 || close < open) {
                throw new RefusedException("something stands outside of :root: " + start(css.substring(at)));
            }
            String selector = css.substring(at, open).strip();
            if (!SELECTORS.contains(selector)) {
                throw new RefusedException("only :root may be set, not " + start(selector));
            }
            String body = css.substring(open + 1, close);
            if (body.indexOf('{') >= 0) {
                throw new RefusedException("rules within rules have no place in it");
            }
            declarations(body, values);
            at = close + 1;
            while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
                at++;
            }
        }
    }

    private static void declarations(String body, Map<String, String> values) throws RefusedException {
        for (String declaration : body.split(";")) {
            String text = declaration.strip();
            if (text.isEmpty()) {
                continue;
            }
            int colon = text.indexOf(':');
            String property = colon < 0 ? text : text.substring(0, colon).strip();
            if (colon < 0 || !PROPERTY.matcher(property).matches()) {
                throw new RefusedException("only custom properties may be set, not " + start(property));
            }
            String value = text.substring(colon + 1).strip();
            checkValue(property, value);
            values.put(property, value);
        }
    }

    private static void checkValue(String property, String value) throws RefusedException {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean loads = LOADING.stream().anyMatch(lower::contains);
        if (lower.indexOf('@') >= 0 || lower.contains("javascript:") || loads) {
            throw new RefusedException(property + " loads something");
        }
        Matcher url = URL.matcher(value);
        int found = 0;
        while (url.find()) {
            found++;
            String address = unquoted(url.group(1));
            if (!OWN_ADDRESS.matcher(address).matches() || address.startsWith("//")) {
                throw new RefusedException(property + " has the address of another server: " + start(address));
            }
        }
        if (found != lower.split("url\\(", -1).length - 1) {
            throw new RefusedException(property + " has an address that is not closed");
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String start(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
