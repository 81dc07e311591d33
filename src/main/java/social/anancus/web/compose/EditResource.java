package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import social.anancus.core.login.SessionUser;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Browser;
import social.anancus.web.support.SignedIn;

/** Changing what one has published. The form is sent to {@link ComposeResource}. */
@Path("posts/{id}/edit")
@ApplicationScoped
@Produces("text/html")
public class EditResource {
    private static final int OK = 200;

    private Browser browser;
    private Beginnings beginnings;
    private ComposePages pages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EditResource() {}

    @Inject
    public EditResource(Browser browser, Beginnings beginnings, ComposePages pages) {
        this.browser = browser;
        this.beginnings = beginnings;
        this.pages = pages;
    }

    /**
     * @param id a status of one's own
     * @return the page to write on, with what it says
     * @throws NotFound if there is no such status
     */
    @GET
    @SignedIn
    public Response show(@PathParam("id") String id) {
        SessionUser user = browser.requireUser();
        long statusId = Queries.id(id);
        String back = "/@" + user.username() + "/" + statusId;
        return pages.show(user, beginnings.edit(Composers.author(user), statusId, back), Map.of(), OK);
    }
}
