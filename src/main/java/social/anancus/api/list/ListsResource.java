package social.anancus.api.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.timeline.list.CreateList;
import social.anancus.core.timeline.list.DeleteList;
import social.anancus.core.timeline.list.FindList;
import social.anancus.core.timeline.list.ListLists;
import social.anancus.core.timeline.list.UpdateList;

/** Lists (https://docs.joinmastodon.org/methods/lists/). */
@Path("v1/lists")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ListsResource {
    private Caller caller;
    private ListLists listLists;
    private FindList findList;
    private CreateList createList;
    private UpdateList updateList;
    private DeleteList deleteList;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListsResource() {}

    @Inject
    public ListsResource(
            Caller caller,
            ListLists listLists,
            FindList findList,
            CreateList createList,
            UpdateList updateList,
            DeleteList deleteList) {
        this.caller = caller;
        this.listLists = listLists;
        this.findList = findList;
        this.createList = createList;
        this.updateList = updateList;
        this.deleteList = deleteList;
    }

    /**
     * @return all lists of the person
     */
    @GET
    @RequiresScope({"read", "read:lists"})
    public List<ListJson> index() {
        return listLists.list(accountId()).stream().map(ListJson::of).toList();
    }

    /**
     * @param params the list
     * @return it
     */
    @POST
    @RequiresScope({"write", "write:lists"})
    public ListJson create(ListParams params) {
        return ListJson.of(createList.create(accountId(), params.toDraft()));
    }

    /**
     * @param id a list
     * @return it
     */
    @GET
    @Path("{id}")
    @RequiresScope({"read", "read:lists"})
    public ListJson show(@PathParam("id") long id) {
        return ListJson.of(findList.find(accountId(), id));
    }

    /**
     * @param id a list
     * @param params what changes
     * @return it
     */
    @PUT
    @Path("{id}")
    @RequiresScope({"write", "write:lists"})
    public ListJson update(@PathParam("id") long id, ListParams params) {
        return change(id, params);
    }

    /**
     * The same.
     *
     * @param id a list
     * @param params what changes
     * @return it
     */
    @PATCH
    @Path("{id}")
    @RequiresScope({"write", "write:lists"})
    public ListJson patch(@PathParam("id") long id, ListParams params) {
        return change(id, params);
    }

    private ListJson change(long id, ListParams params) {
        return ListJson.of(updateList.update(accountId(), id, params.toDraft()));
    }

    /**
     * @param id a list
     * @return nothing
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:lists"})
    public EmptyJson delete(@PathParam("id") long id) {
        deleteList.delete(accountId(), id);
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
