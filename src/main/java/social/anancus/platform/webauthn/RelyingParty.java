package social.anancus.platform.webauthn;

import java.net.URI;

/**
 * The server, as keys know it.
 *
 * @param origin scheme, host and port of its pages: {@code https://social.example}
 * @param id the host alone; a key works for this host and no other
 * @param name what the browser shows
 */
public record RelyingParty(String origin, String id, String name) {
    /**
     * @param root scheme, host and port of the server's pages
     * @param name what the browser shows
     */
    public static RelyingParty of(String root, String name) {
        String host = URI.create(root).getHost();
        return new RelyingParty(root, host == null ? name : host, name);
    }
}
