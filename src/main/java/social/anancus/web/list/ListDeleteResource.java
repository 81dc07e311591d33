package social.anancus.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.timeline.list.DeleteList;
import social.anancus.core.timeline.list.FindList;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** Asks before a list is deleted, then deletes it. */
@Path("lists/{id}/delete")
@ApplicationScoped
@Produces("text/html")
public class ListDeleteResource {
    private static final int OK = 200;

    private Browser browser;
    private FindList findList;
    private DeleteList deleteList;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListDeleteResource() {}

    @Inject
    public ListDeleteResource(Browser browser, FindList findList, DeleteList deleteList, Flash flash) {
        this.browser = browser;
        this.findList = findList;
        this.deleteList = deleteList;
        this.flash = flash;
    }

    /**
     * @param id a list of one's own
     * @return the question
     * @throws NotFound if there is no such list
     */
    @GET
    @SignedIn
    public Response ask(@PathParam("id") String id) {
        return View.of("/writing/list-delete", findList.find(owner(), ListProblems.id(id)))
                .answer(OK);
    }

    /**
     * @param id a list of one's own
     * @param form nothing but the token
     * @return the way back to the lists
     * @throws NotFound if there is no such list
     */
    @POST
    @SignedIn
    public Response delete(@PathParam("id") String id, SentForm form) {
        deleteList.delete(owner(), ListProblems.id(id));
        return flash.lead("/lists", "writing.list.deleted");
    }

    private long owner() {
        return browser.requireUser().person().accountId();
    }
}
