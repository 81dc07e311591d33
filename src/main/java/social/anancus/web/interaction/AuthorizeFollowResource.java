package social.anancus.web.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;

/** Where {@link AuthorizeInteractionResource} was once; other servers remember it. */
@Path("authorize_follow")
@ApplicationScoped
public class AuthorizeFollowResource {
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthorizeFollowResource() {}

    @Inject
    public AuthorizeFollowResource(Browser browser) {
        this.browser = browser;
    }

    /**
     * @return the way there, with the same question
     */
    @GET
    @Public
    public Response moved() {
        String asked = browser.pathAndQuery();
        int query = asked.indexOf('?');
        return Redirects.to("/authorize_interaction" + (query < 0 ? "" : asked.substring(query)));
    }
}
