package social.anancus.federation.signature;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.platform.http.HostNames;
import social.anancus.platform.http.OutboundException;

/**
 * Where a public key is found.
 *
 * @param uri as the sender wrote it, with a fragment or not
 * @param authority the host in normal form, with {@code :port} where that is not the scheme's own
 * @param host the host alone: what a domain is blocked by
 */
record KeyId(String uri, String authority, String host) {
    private static final int LONGEST = 2_048;

    /**
     * @param uri a key id of a signature
     * @param names what is ours, and whether {@code http} is taken
     * @throws Refused (NOT_SIGNED) unless it is an address on the web and on another server
     */
    static KeyId of(String uri, OwnNames names) {
        URI parsed = parse(uri);
        String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && names.takesPlainHttp())) {
            throw refused("a key id must be an https address");
        }
        String authority = authority(parsed);
        if (names.contains(authority)) {
            throw refused("a key id of this server is not taken from others");
        }
        int colon = authority.lastIndexOf(':');
        boolean withPort = colon > authority.lastIndexOf(']');
        return new KeyId(uri, authority, withPort ? authority.substring(0, colon) : authority);
    }

    /**
     * @param actor the URI of an actor
     * @return whether it is of the same host and port
     */
    boolean isOfHost(String actor) {
        try {
            return authority.equals(authority(new URI(actor)));
        } catch (URISyntaxException | Refused e) {
            return false;
        }
    }

    private static String authority(URI uri) {
        String authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty() || authority.indexOf('@') >= 0) {
            throw refused("a key id must name a host");
        }
        int colon = authority.lastIndexOf(':');
        boolean withPort = colon > authority.lastIndexOf(']');
        String port = withPort ? authority.substring(colon + 1) : "";
        if (!port.matches("[0-9]{0,5}")) {
            throw refused("a key id must name a host");
        }
        String host = host(withPort ? authority.substring(0, colon) : authority);
        String standard = "https".equalsIgnoreCase(uri.getScheme()) ? "443" : "80";
        return port.isEmpty() || port.equals(standard) ? host : host + ":" + port;
    }

    private static URI parse(String uri) {
        if (uri.length() > LONGEST) {
            throw refused("the key id is too long");
        }
        try {
            return new URI(uri);
        } catch (URISyntaxException e) {
            throw refused("the key id is no address");
        }
    }

    private static String host(String host) {
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            return HostNames.normalise(host);
        } catch (OutboundException e) {
            throw refused("a key id must name a host");
        }
    }

    private static Refused refused(String message) {
        return new Refused(Reason.NOT_SIGNED, message);
    }
}
