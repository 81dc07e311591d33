package social.anancus.web.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Cookies;

/** The handle or server of a visitor who asked to have it remembered: only in their browser. */
@ApplicationScoped
class HomeServer {
    private static final int LONGEST = 300;

    private Browser browser;
    private Cookies cookies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    HomeServer() {}

    @Inject
    HomeServer(Browser browser, Cookies cookies) {
        this.browser = browser;
        this.cookies = cookies;
    }

    Optional<String> remembered() {
        return browser.cookie(Cookies.Kind.HOME)
                .filter(value -> value.length() <= 2 * LONGEST)
                .flatMap(HomeServer::decode)
                .filter(home -> home.length() <= LONGEST);
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param home what was typed
     * @param wanted whether the visitor wants it remembered
     * @return the cookie that does so, or takes it away; null where nothing changes
     */
    @Nullable
    NewCookie cookie(String home, boolean wanted) {
        if (wanted && home.length() <= LONGEST) {
            byte[] bytes = home.getBytes(StandardCharsets.UTF_8);
            return cookies.make(
                    Cookies.Kind.HOME, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), true);
        }
        return browser.cookie(Cookies.Kind.HOME).isPresent() ? cookies.remove(Cookies.Kind.HOME) : null;
    }

    /**
     * @param home what was typed: a handle or a domain
     * @return the domain; empty where there is none yet
     */
    static String domain(String home) {
        return home.substring(home.lastIndexOf('@') + 1).strip();
    }
}
