package social.anancus.api.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.filter.AddFilterStatus;
import social.anancus.core.filter.FindFilter;
import social.anancus.core.filter.FindFilterStatus;
import social.anancus.core.filter.RemoveFilterStatus;

/** Statuses that filters name (https://docs.joinmastodon.org/methods/filters/#statuses-get). */
@Path("v2/filters")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FilterStatusesResource {
    private Caller caller;
    private FindFilter findFilter;
    private FindFilterStatus findStatus;
    private AddFilterStatus addStatus;
    private RemoveFilterStatus removeStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FilterStatusesResource() {}

    @Inject
    public FilterStatusesResource(
            Caller caller,
            FindFilter findFilter,
            FindFilterStatus findStatus,
            AddFilterStatus addStatus,
            RemoveFilterStatus removeStatus) {
        this.caller = caller;
        this.findFilter = findFilter;
        this.findStatus = findStatus;
        this.addStatus = addStatus;
        this.removeStatus = removeStatus;
    }

    /**
     * @param filterId a filter
     * @return the statuses that it names
     */
    @GET
    @Path("{filter_id}/statuses")
    @RequiresScope({"read", "read:filters"})
    public List<FilterStatusJson> index(@PathParam("filter_id") long filterId) {
        return findFilter.find(accountId(), filterId).statuses().stream()
                .map(FilterStatusJson::of)
                .toList();
    }

    /**
     * @param filterId a filter
     * @param params a status
     * @return it in the filter
     */
    @POST
    @Path("{filter_id}/statuses")
    @RequiresScope({"write", "write:filters"})
    public FilterStatusJson create(@PathParam("filter_id") long filterId, FilterStatusParams params) {
        long statusId = Objects.requireNonNullElse(params.statusId(), 0L);
        return FilterStatusJson.of(addStatus.add(accountId(), filterId, statusId));
    }

    /**
     * @param id a status in a filter
     * @return it
     */
    @GET
    @Path("statuses/{id}")
    @RequiresScope({"read", "read:filters"})
    public FilterStatusJson show(@PathParam("id") long id) {
        return FilterStatusJson.of(findStatus.find(accountId(), id));
    }

    /**
     * @param id a status in a filter
     * @return what it was
     */
    @DELETE
    @Path("statuses/{id}")
    @RequiresScope({"write", "write:filters"})
    public FilterStatusJson delete(@PathParam("id") long id) {
        return FilterStatusJson.of(removeStatus.remove(accountId(), id));
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
