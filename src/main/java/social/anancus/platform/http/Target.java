package social.anancus.platform.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.http.OutboundException.Reason;
import social.anancus.platform.net.IpLiterals;

/**
 * An address that passed every check that needs no name look-up.
 *
 * @param uri the normal form: scheme and host in lower case, ASCII, no default port, no fragment; what a signer signs
 * @param host a name or IPv4 address, or an IPv6 address in brackets
 * @param port the port, default or not
 * @param literal the address where the host is one; {@code null} where it is a name
 */
record Target(URI uri, String host, int port, @Nullable InetAddress literal) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    /** An encoded CR, LF or NUL has no use in a path, but some servers behind take it apart. */
    private static final Pattern ENCODED_BREAK = Pattern.compile("%0[0adAD]");

    /**
     * @param uri an address from anywhere
     * @param anyPort whether ports other than 80 and 443 are allowed
     * @throws OutboundException (REFUSED_URL) if we do not ask such addresses
     */
    static Target of(URI uri, boolean anyPort) throws OutboundException {
        if (uri.toString().length() > WebUrls.MAX_LENGTH) {
            throw refused("the address is too long");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("only http and https addresses are asked");
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            throw refused("the address has no host");
        }
        if (authority.indexOf('@') >= 0) {
            throw refused("the address holds a user name");
        }
        int colon = authority.lastIndexOf(':');
        boolean withPort = colon > authority.lastIndexOf(']');
        int standard = scheme.equals("https") ? HTTPS : HTTP;
        int port = withPort ? port(authority.substring(colon + 1), standard) : standard;
        if (!anyPort && port != HTTP && port != HTTPS) {
            throw refused("only the ports 80 and 443 are asked");
        }
        String host = host(withPort ? authority.substring(0, colon) : authority);
        String rest = rest(uri);
        String text = scheme + "://" + host + (port == standard ? "" : ":" + port) + rest;
        if (text.length() > WebUrls.MAX_LENGTH) {
            throw refused("the address is too long");
        }
        try {
            return new Target(URI.create(text), host, port, literal(host));
        } catch (IllegalArgumentException e) {
            throw refused("this is not an address");
        }
    }

    boolean https() {
        return uri.toString().startsWith("https:");
    }

    /**
     * @return scheme, host and port, as in RFC 6454
     */
    boolean sameOrigin(Target other) {
        return https() == other.https() && host.equals(other.host) && port == other.port;
    }

    private static int port(String digits, int standard) throws OutboundException {
        if (digits.isEmpty()) {
            return standard;
        }
        if (!digits.matches("[0-9]{1,5}")) {
            throw refused("the port is no number");
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw refused("there is no such port");
        }
        return port;
    }

    private static String host(String host) throws OutboundException {
        if (!host.startsWith("[")) {
            return HostNames.normalise(host);
        }
        if (!host.endsWith("]") || IpLiterals.v6(host.substring(1, host.length() - 1)) == null) {
            throw refused("this is not an IPv6 address");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static @Nullable InetAddress literal(String host) {
        byte[] bytes = host.startsWith("[") ? IpLiterals.v6(host.substring(1, host.length() - 1)) : IpLiterals.v4(host);
        if (bytes == null) {
            return null;
        }
        try {
            return InetAddress.getByAddress(host, bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has four or sixteen bytes", e);
        }
    }

    private static String rest(URI uri) throws OutboundException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        if (ENCODED_BREAK.matcher(path).find()) {
            throw refused("the path holds encoded control characters");
        }
        return WebUrls.encodeOther(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static OutboundException refused(String message) {
        return new OutboundException(Reason.REFUSED_URL, message);
    }
}
