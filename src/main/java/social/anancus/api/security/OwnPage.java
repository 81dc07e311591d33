package social.anancus.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.AuthenticatePage;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.SessionCookie;
import social.anancus.platform.net.IpLiterals;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Lets the scripts of this server's own pages in by the cookie of the session. A browser sends that cookie along with what
 * other sites make it ask, so it only counts where the browser vouches that a page of ours asks: a call must carry
 * {@link #HEADER}, which other sites cannot set without being asked first and refused, and a WebSocket, for which nobody can
 * set headers, must come with our origin (RFC 6455, 10.2). See docs/adr/0026.
 */
@ApplicationScoped
public class OwnPage {
    /** Any value will do. */
    public static final String HEADER = "X-Anancus-Page";

    private AuthenticatePage authenticate;
    private CallerAddress address;
    private String cookieName;
    private String root;
    private boolean https;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OwnPage() {}

    /**
     * @param authenticate knows the sessions
     * @param address where the current request comes from
     * @param settings tell how the server is reached
     * @param uris tells its public address
     */
    @Inject
    public OwnPage(AuthenticatePage authenticate, CallerAddress address, ServerSettings settings, LocalUris uris) {
        this.authenticate = authenticate;
        this.address = address;
        this.https = settings.get(Settings.LOCAL_HTTPS);
        this.cookieName = SessionCookie.name(https);
        this.root = uris.root();
    }

    /**
     * @param request the current one, without a token
     * @return who is logged in where a page of ours calls; empty for everything else
     */
    public Optional<Authentication> ofCall(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        boolean ours =
                request.getHeader(HEADER) != null && (origin == null || isOurs(origin, request.getHeader("Host")));
        return ours && !isForeign(request) ? person(request) : Optional.empty();
    }

    /**
     * @param request the current one, which opens a WebSocket without a token
     * @return who is logged in where a page of ours opens it; empty for everything else
     */
    public Optional<Authentication> ofSocket(HttpServletRequest request) {
        return isOurs(request.getHeader("Origin"), request.getHeader("Host")) && !isForeign(request)
                ? person(request)
                : Optional.empty();
    }

    private Optional<Authentication> person(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        return sent == null
                ? Optional.empty()
                : Arrays.stream(sent)
                        .filter(cookie -> cookie.getName().equals(cookieName))
                        .findFirst()
                        .flatMap(cookie -> authenticate.authenticate(cookie.getValue(), address.address()));
    }

    /** What the browser says of it (https://w3c.github.io/webappsec-fetch-metadata/); old ones say nothing. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin");
    }

    /**
     * Ours is the public address, and also the one by which the page was asked for, as on a machine where the server is
     * tried out: the cookie is bound to that host. A page without encryption does not speak for one with it.
     */
    boolean isOurs(@Nullable String origin, @Nullable String host) {
        if (origin == null || origin.equals(root)) {
            return origin != null;
        }
        try {
            URI page = new URI(origin);
            boolean same = host != null && host.equalsIgnoreCase(page.getRawAuthority());
            return same && ("https".equals(page.getScheme()) || !https || isLoopback(page.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.equals("localhost")
                        || IpLiterals.address(host.replaceAll("[\\[\\]]", ""))
                                .map(java.net.InetAddress::isLoopbackAddress)
                                .orElse(false));
    }
}
