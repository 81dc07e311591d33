package social.anancus.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.login.LogOut;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Cookies;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;

/** The end of a session. */
@Path("auth/sign_out")
@ApplicationScoped
@Produces("text/html")
public class SignOutResource {
    private Browser browser;
    private Cookies cookies;
    private LogOut logOut;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignOutResource() {}

    @Inject
    public SignOutResource(Browser browser, Cookies cookies, LogOut logOut) {
        this.browser = browser;
        this.cookies = cookies;
        this.logOut = logOut;
    }

    /**
     * @param form where to go afterwards
     * @return the way there
     */
    @POST
    @Public
    public Response logOut(SentForm form) {
        browser.sessionToken().ifPresent(logOut::logOut);
        return Response.fromResponse(Redirects.to(Redirects.own(form.get("continue"))))
                .cookie(cookies.remove(Cookies.Kind.SESSION))
                .build();
    }

    /**
     * @param form where to go afterwards
     * @return the way there
     */
    @DELETE
    @Public
    public Response logOutByDelete(SentForm form) {
        return logOut(form);
    }
}
