package social.anancus.web.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of the built-in look, as far as pictures of themes need them. */
final class BaseValues {
    private static final Pattern DECLARATION = Pattern.compile("(--[a-z0-9-]+)\\s*:\\s*([^;{}]+);");

    private BaseValues() {}

    /**
     * @param css the style sheet with the tokens
     * @return the first value of each
     */
    static Map<String, String> in(String css) {
        Map<String, String> values = new HashMap<>();
        Matcher found = DECLARATION.matcher(css);
        while (found.find()) {
            values.putIfAbsent(found.group(1), found.group(2).strip());
        }
        return values;
    }
}
