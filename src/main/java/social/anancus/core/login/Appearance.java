package social.anancus.core.login;

import java.util.List;

/**
 * How somebody wants pages to look. Each word is empty where the usual holds.
 *
 * @param scheme light or dark: one of {@link #SCHEMES}; empty for what the device says
 * @param theme the name of a theme; empty for the site's
 * @param density text size and space: one of {@link #DENSITIES}; empty for the usual
 * @param counts which numbers stand under posts: one of {@link #COUNTS}; empty for all
 * @param still whether nothing moves
 * @param zone the time zone, such as {@code Europe/Lisbon}; empty for UTC
 */
public record Appearance(String scheme, String theme, String density, String counts, boolean still, String zone) {
    /** Of somebody who has chosen nothing. */
    public static final Appearance USUAL = new Appearance("", "", "", "", false, "");

    /** Light and dark. */
    public static final List<String> SCHEMES = List.of("light", "dark", "contrast", "contrast-light", "contrast-dark");

    /** Text size and space. */
    public static final List<String> DENSITIES = List.of("compact", "roomy");

    /** Numbers under posts. */
    public static final List<String> COUNTS = List.of("none");
}
