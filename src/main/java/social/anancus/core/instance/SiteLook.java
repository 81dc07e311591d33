package social.anancus.core.instance;

/**
 * What every page shows of the server.
 *
 * @param title its name
 */
public record SiteLook(String title) {
    /** Of a server of which nobody has set anything. */
    public static final SiteLook USUAL = new SiteLook("Anancus");
}
