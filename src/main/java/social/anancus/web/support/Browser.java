package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.AuthenticateSession;
import social.anancus.core.login.SessionUser;
import social.anancus.core.login.Visitor;
import social.anancus.platform.i18n.Locales;
import social.anancus.platform.net.AddressRange;
import social.anancus.platform.net.ClientAddress;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** What is known about the browser that sends the current request: who is logged in, where it is, what it reads. */
@ApplicationScoped
public class Browser {
    private static final String USER = Browser.class.getName();
    private static final String INSIDE = "/-pages";

    private HttpServletRequest request;
    private Cookies cookies;
    private AuthenticateSession authenticate;
    private List<AddressRange> proxies;
    private Locale fallback;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Browser() {}

    /**
     * @param request the current one
     * @param cookies reads the session's
     * @param authenticate knows the sessions
     * @param settings tells whose {@code X-Forwarded-For} is believed, and the server's language
     */
    @Inject
    public Browser(
            HttpServletRequest request, Cookies cookies, AuthenticateSession authenticate, ServerSettings settings) {
        this.request = request;
        this.cookies = cookies;
        this.authenticate = authenticate;
        this.proxies = settings.get(Settings.TRUSTED_PROXY_IP);
        this.fallback = Locales.best(List.of(settings.get(Settings.DEFAULT_LOCALE)), Locale.ENGLISH);
    }

    /**
     * @return who is logged in; asked once for each request
     */
    @SuppressWarnings("unchecked") // only this method sets it
    public Optional<SessionUser> user() {
        Object known = request.getAttribute(USER);
        if (known == null) {
            known = sessionToken()
                    .flatMap(token -> authenticate.authenticate(token, visitor().address()));
            request.setAttribute(USER, known);
        }
        return (Optional<SessionUser>) known;
    }

    /**
     * For pages that only open for who is logged in.
     *
     * @return who that is
     * @throws IllegalStateException if nobody is: the page lets others in
     */
    public SessionUser requireUser() {
        return user().orElseThrow(() -> new IllegalStateException("the page opens for who is not logged in"));
    }

    /**
     * @return the value of the session's cookie, whether it counts or not
     */
    public Optional<String> sessionToken() {
        return cookies.read(request, Cookies.Kind.SESSION);
    }

    /**
     * @param kind a cookie
     * @return its value; empty where the browser sent none
     */
    public Optional<String> cookie(Cookies.Kind kind) {
        return cookies.read(request, kind);
    }

    /**
     * @return where the request comes from
     */
    public Visitor visitor() {
        ClientAddress client = ClientAddress.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies);
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visitor(client.address().getHostAddress(), client.networkKey(), agent == null ? "" : agent);
    }

    /**
     * @param wanted the language that the address asks for; null for none
     * @return the language of the page: that, or that of who is logged in, or the one a visitor has chosen, or the browser's
     */
    public Locale locale(@Nullable String wanted) {
        String own = user().map(user -> user.person().locale()).orElse(null);
        return visitorsLocale(wanted == null ? own : wanted);
    }

    /** The same without a look at who is logged in. */
    Locale visitorsLocale(@Nullable String wanted) {
        List<String> wishes = new ArrayList<>();
        if (wanted != null) {
            wishes.add(wanted);
        }
        cookie(Cookies.Kind.LANGUAGE).ifPresent(wishes::add);
        return Locales.best(wishes, Locales.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), fallback));
    }

    /**
     * @return whether a script of a page sends the request in the place of the browser
     */
    public boolean byScript() {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    /**
     * @return the address of the page of ours from which a link led here, without scheme and host; empty where that is not
     *     known
     */
    public Optional<String> cameFrom() {
        String referer = request.getHeader("Referer");
        String host = request.getHeader(HttpHeaders.HOST);
        if (referer == null || host == null) {
            return Optional.empty();
        }
        for (String scheme : List.of("https://", "http://")) {
            if (referer.startsWith(scheme + host + "/")) {
                return Optional.of(referer.substring(scheme.length() + host.length()));
            }
        }
        return Optional.empty();
    }

    /**
     * @return the address of the page as the browser asked for it, without scheme and host
     */
    public String pathAndQuery() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        String query = request.getQueryString();
        String outside = path.startsWith(INSIDE) ? path.substring(INSIDE.length()) : path;
        return query == null ? outside : outside + "?" + query;
    }
}
