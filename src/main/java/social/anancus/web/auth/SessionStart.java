package social.anancus.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import social.anancus.core.login.LogInOutcome;
import social.anancus.core.login.LogOut;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Cookies;
import social.anancus.web.support.Redirects;

/** Hands a browser the cookie of its new session. */
@ApplicationScoped
public class SessionStart {
    private Browser browser;
    private Cookies cookies;
    private LogOut logOut;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SessionStart() {}

    @Inject
    public SessionStart(Browser browser, Cookies cookies, LogOut logOut) {
        this.browser = browser;
        this.cookies = cookies;
        this.logOut = logOut;
    }

    /**
     * @param opened the session
     * @param back where to go; a path on this server
     * @param kept whether the browser stays logged in
     * @return the way there
     */
    Response start(LogInOutcome.Opened opened, String back, boolean kept) {
        browser.sessionToken().ifPresent(logOut::logOut);
        return Response.fromResponse(Redirects.to(back))
                .cookie(
                        cookies.make(Cookies.Kind.SESSION, opened.sessionToken(), kept),
                        cookies.remove(Cookies.Kind.FORM))
                .build();
    }
}
