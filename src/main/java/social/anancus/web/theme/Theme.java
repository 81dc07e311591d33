package social.anancus.web.theme;

/**
 * A theme that can be chosen.
 *
 * @param name what is stored
 * @param title what it is called
 * @param about a few words on it
 * @param href the address of its style sheet
 * @param preview the address of a picture of it
 */
public record Theme(String name, String title, String about, String href, String preview) {
    /** The name of the built-in look, for who does not want the site's. */
    public static final String BASE = "base";
}
