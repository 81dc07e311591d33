package social.anancus.web.theme;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws a small picture of a theme from its values, light and dark. */
final class ThemePreview {
    private static final Pattern BOTH =
            Pattern.compile("light-dark\\(\\s*(#[0-9a-fA-F]{3,8})\\s*,\\s*(#[0-9a-fA-F]{3,8})\\s*\\)");
    private static final Pattern ONE = Pattern.compile("#[0-9a-fA-F]{3,8}");
    private static final Pattern PIXELS = Pattern.compile("(\\d{1,2})px");
    private static final String[] PAINTED = {"canvas", "surface", "line", "ink", "ink-faint", "accent", "accent-soft"};

    private ThemePreview() {}

    /**
     * @param values the theme's values
     * @param base what holds where it says nothing
     * @return the picture
     */
    static String svg(Map<String, String> values, Map<String, String> base) {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        for (String token : PAINTED) {
            String property = "--" + token;
            String[] colours = colours(values.getOrDefault(property, base.getOrDefault(property, "")));
            light.append('.').append(token).append("{fill:").append(colours[0]).append('}');
            dark.append('.').append(token).append("{fill:").append(colours[1]).append('}');
        }
        int corner = Math.min(16, pixels(values.getOrDefault("--radius-card", "12px")));
        boolean square = values.getOrDefault("--radius-avatar", "").startsWith("0");
        String face = square
                ? "<rect class=\"accent\" x=\"62\" y=\"22\" width=\"18\" height=\"18\"/>"
                : "<circle class=\"accent\" cx=\"71\" cy=\"31\" r=\"9\"/>";
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 110">\
                <style>%s@media(prefers-color-scheme:dark){%s}</style>\
                <rect class="canvas" width="240" height="110"/>\
                <rect class="accent-soft" x="12" y="14" width="32" height="8" rx="%d"/>\
                <rect class="line" x="12" y="30" width="32" height="6" rx="3"/>\
                <rect class="line" x="12" y="44" width="32" height="6" rx="3"/>\
                <rect class="line" x="51" y="11" width="178" height="88" rx="%d"/>\
                <rect class="surface" x="52" y="12" width="176" height="86" rx="%d"/>%s\
                <rect class="ink" x="90" y="24" width="70" height="6" rx="3"/>\
                <rect class="ink-faint" x="90" y="36" width="110" height="5" rx="2.5"/>\
                <rect class="ink-faint" x="90" y="48" width="122" height="5" rx="2.5"/>\
                <rect class="ink-faint" x="90" y="60" width="90" height="5" rx="2.5"/>\
                <rect class="accent" x="90" y="76" width="46" height="14" rx="%d"/></svg>""".formatted(light, dark, corner / 3, corner, Math.max(0, corner - 1), face, corner / 2);
    }

    private static String[] colours(String value) {
        Matcher both = BOTH.matcher(value);
        if (both.find()) {
            return new String[] {both.group(1), both.group(2)};
        }
        Matcher one = ONE.matcher(value);
        String colour = one.find() ? one.group() : "#888";
        return new String[] {colour, colour};
    }

    private static int pixels(String value) {
        Matcher found = PIXELS.matcher(value);
        return found.find() ? Integer.parseInt(found.group(1)) : 12;
    }
}
