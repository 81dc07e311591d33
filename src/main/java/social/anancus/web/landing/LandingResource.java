package social.anancus.web.landing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.web.sharing.SocialHead;
import social.anancus.web.sharing.SocialHeads;
import social.anancus.web.support.Public;
import social.anancus.web.support.View;

/** The first page: for visitors what is here, for who is logged in the way home. */
@Path("/")
@ApplicationScoped
@Produces("text/html")
public class LandingResource {
    private static final int OK = 200;

    private SiteFacts facts;
    private SocialHeads heads;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LandingResource() {}

    @Inject
    LandingResource(SiteFacts facts, SocialHeads heads) {
        this.facts = facts;
        this.heads = heads;
    }

    /**
     * The page.
     *
     * @param site what the server says of itself
     * @param head the same for other programs
     */
    public record Landing(AboutSite site, SocialHead head) {}

    /**
     * @return the page, or the way home
     */
    @GET
    @Public
    public Response show() {
        AboutSite site = facts.about();
        SocialHead head = heads.ofSite("/", site.title(), site.lead());
        return View.of("/landing/landing", new Landing(site, head)).answer(OK);
    }
}
