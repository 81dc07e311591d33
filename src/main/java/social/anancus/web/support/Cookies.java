package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.Optional;
import social.anancus.core.login.SessionCookie;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** The server's cookies: unreadable for scripts, not sent along from other sites, and bound to this very host. */
@ApplicationScoped
public class Cookies {
    private static final int YEAR = 365 * 24 * 60 * 60;

    private boolean secure;

    /** For the container's proxy. */
    public Cookies() {}

    /**
     * @param settings tells whether the public addresses begin with https
     */
    @Inject
    public Cookies(ServerSettings settings) {
        this.secure = settings.get(Settings.LOCAL_HTTPS);
    }

    /** What a cookie is for. */
    public enum Kind {
        /** Who is logged in. */
        SESSION(SessionCookie.PLAIN_NAME),
        /** What the forms of somebody who is not logged in are signed with. */
        FORM("anancus_form"),
        /** What to say on the next page. */
        FLASH("anancus_flash"),
        /** Who has just signed up and waits for a letter. */
        SIGN_UP("anancus_sign_up"),
        /** The home server of a visitor who asked to have it remembered. */
        HOME("anancus_home"),
        /** Which language a visitor has chosen. */
        LANGUAGE("anancus_language"),
        /** A secret that the next page shows once, sealed. */
        REVEAL("anancus_reveal");

        private final String plainName;

        Kind(String plainName) {
            this.plainName = plainName;
        }
    }

    /**
     * @param kind what it is for
     * @return its name
     */
    public String name(Kind kind) {
        return secure ? SessionCookie.HOST_PREFIX + kind.plainName : kind.plainName;
    }

    /**
     * @param request a request
     * @param kind a cookie
     * @return its value; empty where the browser sent none
     */
    Optional<String> read(HttpServletRequest request, Kind kind) {
        jakarta.servlet.http.Cookie[] sent = request.getCookies();
        return sent == null
                ? Optional.empty()
                : Arrays.stream(sent)
                        .filter(cookie -> cookie.getName().equals(name(kind)))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .filter(value -> value != null && !value.isEmpty())
                        .findFirst();
    }

    /**
     * @param kind what it is for
     * @param value its value
     * @param kept for a year; or until the browser ends
     * @return the cookie
     */
    public NewCookie make(Kind kind, String value, boolean kept) {
        return cookie(kind, value, kept ? YEAR : NewCookie.DEFAULT_MAX_AGE);
    }

    /**
     * @param kind what it was for
     * @return the cookie that takes it away
     */
    public NewCookie remove(Kind kind) {
        return cookie(kind, "", 0);
    }

    private NewCookie cookie(Kind kind, String value, int maxAge) {
        return new NewCookie.Builder(name(kind))
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
