package social.anancus.api.filter;

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
import social.anancus.core.filter.CreateFilter;
import social.anancus.core.filter.DeleteFilter;
import social.anancus.core.filter.FindFilter;
import social.anancus.core.filter.ListFilters;
import social.anancus.core.filter.UpdateFilter;

/** Filters (https://docs.joinmastodon.org/methods/filters/). */
@Path("v2/filters")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FiltersResource {
    private Caller caller;
    private ListFilters listFilters;
    private FindFilter findFilter;
    private CreateFilter createFilter;
    private UpdateFilter updateFilter;
    private DeleteFilter deleteFilter;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FiltersResource() {}

    @Inject
    public FiltersResource(
            Caller caller,
            ListFilters listFilters,
            FindFilter findFilter,
            CreateFilter createFilter,
            UpdateFilter updateFilter,
            DeleteFilter deleteFilter) {
        this.caller = caller;
        this.listFilters = listFilters;
        this.findFilter = findFilter;
        this.createFilter = createFilter;
        this.updateFilter = updateFilter;
        this.deleteFilter = deleteFilter;
    }

    /**
     * @return all filters of the person
     */
    @GET
    @RequiresScope({"read", "read:filters"})
    public List<FilterJson> index() {
        return listFilters.list(accountId()).stream().map(FilterJson::of).toList();
    }

    /**
     * @param params the filter
     * @return it
     */
    @POST
    @RequiresScope({"write", "write:filters"})
    public FilterJson create(FilterParams params) {
        return FilterJson.of(createFilter.create(accountId(), params.toDraft()));
    }

    /**
     * @param id a filter
     * @return it
     */
    @GET
    @Path("{id}")
    @RequiresScope({"read", "read:filters"})
    public FilterJson show(@PathParam("id") long id) {
        return FilterJson.of(findFilter.find(accountId(), id));
    }

    /**
     * @param id a filter
     * @param params what changes
     * @return it
     */
    @PUT
    @Path("{id}")
    @RequiresScope({"write", "write:filters"})
    public FilterJson update(@PathParam("id") long id, FilterParams params) {
        return change(id, params);
    }

    /**
     * The same.
     *
     * @param id a filter
     * @param params what changes
     * @return it
     */
    @PATCH
    @Path("{id}")
    @RequiresScope({"write", "write:filters"})
    public FilterJson patch(@PathParam("id") long id, FilterParams params) {
        return change(id, params);
    }

    private FilterJson change(long id, FilterParams params) {
        return FilterJson.of(updateFilter.update(accountId(), id, params.toDraft()));
    }

    /**
     * @param id a filter
     * @return nothing
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:filters"})
    public EmptyJson delete(@PathParam("id") long id) {
        deleteFilter.delete(accountId(), id);
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
