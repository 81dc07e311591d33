package social.anancus.core.instance;

/**
 * What every page shows of the server.
 *
 * @param title its name
 * @param theme the name of the theme of who has chosen none; empty for the built-in one
 */
public record SiteLook(String title, String theme) {
    /** Of a server of which nobody has set anything. */
    public static final SiteLook USUAL = new SiteLook("Anancus", "");
}
