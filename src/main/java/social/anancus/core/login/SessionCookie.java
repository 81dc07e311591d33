package social.anancus.core.login;

/** How the cookie of a session is called, for all who read it. */
public final class SessionCookie {
    /** Without what stands before it where the server is reached by https. */
    public static final String PLAIN_NAME = "anancus_session";

    /** Binds a cookie to this very host (RFC 6265bis, 4.1.3.2). */
    public static final String HOST_PREFIX = "__Host-";

    private SessionCookie() {}

    /**
     * @param secure whether the public addresses begin with https
     * @return the name
     */
    public static String name(boolean secure) {
        return secure ? HOST_PREFIX + PLAIN_NAME : PLAIN_NAME;
    }
}
