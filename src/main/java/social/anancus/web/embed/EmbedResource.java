package social.anancus.web.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.status.FindEmbeddable;
import social.anancus.core.status.FindEmbeddable.Embeddable;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.View;

/** A post of this server for frames in pages of others. */
@Path("@{who: [^/@.]+}/{id: [1-9][0-9]{0,17}}/embed")
@ApplicationScoped
@Produces("text/html")
public class EmbedResource {
    private static final int OK = 200;

    private FindEmbeddable find;
    private StatusItems items;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EmbedResource() {}

    @Inject
    public EmbedResource(FindEmbeddable find, StatusItems items, Browser browser) {
        this.find = find;
        this.items = items;
        this.browser = browser;
    }

    /**
     * The page.
     *
     * @param status the post
     */
    public record Embed(StatusItem status) {}

    /**
     * @param who the name of the author
     * @param id the post
     * @return the post, as somebody sees it who is not logged in, whoever asks
     * @throws NotFound if there is no such post, or not everybody may see it
     */
    @GET
    @Public
    public Response show(@PathParam("who") String who, @PathParam("id") long id) {
        Embeddable found = find.find(who, id).orElseThrow(NotFound::new);
        StatusItems.Look look = new StatusItems.Look(Viewer.anonymous(), browser.locale(null), FilterContext.PUBLIC);
        Embed page = new Embed(items.one(found.statusId(), look));
        return View.embedded("/embed/post", page).answer(OK);
    }
}
