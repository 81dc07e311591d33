package social.anancus.web.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.i18n.Locales;
import social.anancus.web.support.Cookies;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;

/**
 * Remembers in which language a visitor wants to read, in a cookie. It is asked by GET: a form that posts would need a token, and
 * so a cookie on every page.
 */
@Path("language")
@ApplicationScoped
public class LanguageResource {
    private Cookies cookies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LanguageResource() {}

    @Inject
    public LanguageResource(Cookies cookies) {
        this.cookies = cookies;
    }

    /**
     * @param wanted the tag of a language; another than those there are changes nothing
     * @param back the page to go back to, a path on this server
     * @return the way back
     */
    @GET
    @Public
    public Response choose(@QueryParam("to") @Nullable String wanted, @QueryParam("back") @Nullable String back) {
        Response.ResponseBuilder answer = Response.fromResponse(Redirects.to(Redirects.own(back)));
        if (wanted != null && Locales.SUPPORTED.contains(Locale.forLanguageTag(wanted))) {
            answer.cookie(cookies.make(Cookies.Kind.LANGUAGE, wanted, true));
        }
        return answer.build();
    }
}
