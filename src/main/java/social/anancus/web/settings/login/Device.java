package social.anancus.web.settings.login;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser says it is, in names that people know.
 *
 * @param browser such as {@code Firefox}; empty for an unknown one
 * @param system such as {@code Linux}; empty for an unknown one
 * @param icon the name of an icon
 */
public record Device(String browser, String system, String icon) {
    // in this order: those further down also name those further up
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Vivaldi", "Vivaldi");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
        SYSTEMS.put("BSD", "BSD");
    }

    /**
     * @param userAgent what the browser calls itself
     */
    static Device of(String userAgent) {
        String system = first(SYSTEMS, userAgent);
        String icon = switch (system) {
            case "iPhone" -> "smartphone";
            case "Android" -> userAgent.contains("Mobile") ? "smartphone" : "tablet";
            case "iPad" -> "tablet";
            default -> "monitor";
        };
        return new Device(first(BROWSERS, userAgent), system, icon);
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(each -> userAgent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
