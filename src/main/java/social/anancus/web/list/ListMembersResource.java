package social.anancus.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import social.anancus.core.timeline.list.AddToList;
import social.anancus.core.timeline.list.RemoveFromList;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;

/** Puts people into a list and takes them out. */
@Path("lists/{id}/members")
@ApplicationScoped
@Produces("text/html")
public class ListMembersResource {
    private Browser browser;
    private AddToList addToList;
    private RemoveFromList removeFromList;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListMembersResource() {}

    @Inject
    public ListMembersResource(Browser browser, AddToList addToList, RemoveFromList removeFromList) {
        this.browser = browser;
        this.addToList = addToList;
        this.removeFromList = removeFromList;
    }

    /**
     * @param id a list of one's own
     * @param form {@code add} or {@code remove}: an account; {@code q}: whom one looked for
     * @return the way back to the list
     * @throws NotFound if there is no such list, or the account is not followed
     */
    @POST
    @SignedIn
    public Response change(@PathParam("id") String id, SentForm form) {
        long owner = browser.requireUser().person().accountId();
        long list = ListProblems.id(id);
        if (!form.text("add").isEmpty()) {
            add(owner, list, ListProblems.id(form.text("add")));
        }
        if (!form.text("remove").isEmpty()) {
            removeFromList.remove(owner, list, List.of(ListProblems.id(form.text("remove"))));
        }
        String query = form.text("q");
        String back = "/lists/" + list + "/edit";
        return Redirects.to((query.isEmpty() ? back : back + "?q=" + Redirects.encode(query)) + "#people");
    }

    private void add(long owner, long list, long account) {
        try {
            addToList.add(owner, list, List.of(account));
        } catch (Invalid e) {
            // that one is in it already
        }
    }
}
