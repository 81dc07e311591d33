package social.anancus.platform.settings;

/** Which version this is. */
public final class Version {
    /** The server's own; a test compares it with the build's. */
    public static final String NUMBER = "0.1.0";

    /** The version of Mastodon whose API is offered. */
    public static final String MASTODON = "4.6.5";

    /** The number by which Mastodon counts additions to its API. */
    public static final int MASTODON_API = 11;

    private Version() {}

    /**
     * @return what clients read that compare it with a version of Mastodon
     */
    public static String forClients() {
        return MASTODON + " (compatible; Anancus " + NUMBER + ")";
    }
}
