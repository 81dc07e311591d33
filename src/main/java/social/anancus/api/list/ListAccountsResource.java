package social.anancus.api.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.timeline.list.AddToList;
import social.anancus.core.timeline.list.ListMembers;
import social.anancus.core.timeline.list.RemoveFromList;
import social.anancus.platform.persistence.Page;

/** Who is in a list (https://docs.joinmastodon.org/methods/lists/#accounts). */
@Path("v1/lists/{id}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ListAccountsResource {
    private Caller caller;
    private AccountPages pages;
    private ListMembers listMembers;
    private AddToList addToList;
    private RemoveFromList removeFromList;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListAccountsResource() {}

    @Inject
    public ListAccountsResource(
            Caller caller,
            AccountPages pages,
            ListMembers listMembers,
            AddToList addToList,
            RemoveFromList removeFromList) {
        this.caller = caller;
        this.pages = pages;
        this.listMembers = listMembers;
        this.addToList = addToList;
        this.removeFromList = removeFromList;
    }

    /**
     * @param id a list
     * @return a page of its accounts; all of them where {@code limit} is 0
     */
    @GET
    @RequiresScope({"read", "read:lists"})
    public Response index(@PathParam("id") long id) {
        Page<Long> page = listMembers.list(accountId(), id, pages.wanted());
        return pages.answer(page);
    }

    /**
     * @param id a list
     * @param params accounts
     * @return nothing
     */
    @POST
    @RequiresScope({"write", "write:lists"})
    public EmptyJson add(@PathParam("id") long id, ListAccountsParams params) {
        addToList.add(accountId(), id, params.ids());
        return new EmptyJson();
    }

    /**
     * @param id a list
     * @param params accounts
     * @return nothing
     */
    @DELETE
    @RequiresScope({"write", "write:lists"})
    public EmptyJson remove(@PathParam("id") long id, ListAccountsParams params) {
        removeFromList.remove(accountId(), id, params.ids());
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
