package social.anancus.federation.vocabulary;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.http.HostNames;
import social.anancus.platform.http.OutboundException;

/**
 * Where an id comes from: scheme, host and port (RFC 6454). What a server says counts for ids of its own origin only
 * (FEP-fe34); all else is a reference that must be fetched.
 *
 * @param scheme {@code https} or {@code http}
 * @param host the host in normal form
 * @param port the port, default or not
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /**
     * @param uri an id or address
     * @return its origin; empty for other schemes, user names inside, and what is no address
     */
    public static Optional<Origin> of(@Nullable String uri) {
        if (uri == null || uri.isEmpty() || uri.length() > AsLimits.URI) {
            return Optional.empty();
        }
        try {
            return of(new URI(withoutFragment(uri)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * @param uri an id or address
     * @return its origin; empty for other schemes, user names inside, and what is no address
     */
    public static Optional<Origin> of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String authority = uri.getRawAuthority();
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || authority == null || authority.indexOf('@') >= 0) {
            return Optional.empty();
        }
        int colon = authority.lastIndexOf(':');
        boolean withPort = colon > authority.lastIndexOf(']');
        String digits = withPort ? authority.substring(colon + 1) : "";
        String host = withPort ? authority.substring(0, colon) : authority;
        if (!digits.matches("[0-9]{0,5}")) {
            return Optional.empty();
        }
        int standard = scheme.equals("https") ? HTTPS : HTTP;
        try {
            String normal = host.startsWith("[") ? host.toLowerCase(Locale.ROOT) : HostNames.normalise(host);
            return Optional.of(new Origin(scheme, normal, digits.isEmpty() ? standard : Integer.parseInt(digits)));
        } catch (OutboundException e) {
            return Optional.empty();
        }
    }

    /**
     * @param one an id
     * @param other an id
     * @return whether both come from the same place; false where one comes from nowhere
     */
    public static boolean same(@Nullable String one, @Nullable String other) {
        Optional<Origin> origin = of(one);
        return origin.isPresent() && origin.equals(of(other));
    }

    /**
     * @param one an id
     * @param other an id
     * @return whether both have the same host, whatever the scheme and port
     */
    public static boolean sameHost(@Nullable String one, @Nullable String other) {
        Optional<String> host = of(one).map(Origin::host);
        return host.isPresent() && host.equals(of(other).map(Origin::host));
    }

    /**
     * @return the host with its port where that is not the scheme's own: the domain of a handle
     */
    public String authority() {
        boolean standard = port == (scheme.equals("https") ? HTTPS : HTTP);
        return standard ? host : host + ":" + port;
    }

    /**
     * @param host a host
     * @return what its owner has registered: the last two labels, or three where the last two are short, as in
     *     {@code example.co.uk}
     */
    public static String registrable(String host) {
        String bare = host.replaceFirst(":\\d+$", "");
        String[] labels = bare.split("\\.", -1);
        int count = labels.length;
        if (count <= 2 || bare.indexOf(':') >= 0) {
            return bare;
        }
        boolean shortPair = labels[count - 1].length() == 2 && labels[count - 2].length() <= 3;
        int kept = shortPair ? 3 : 2;
        return String.join(".", Arrays.copyOfRange(labels, count - kept, count));
    }

    private static String withoutFragment(String uri) {
        int fragment = uri.indexOf('#');
        return fragment < 0 ? uri : uri.substring(0, fragment);
    }
}
