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
import java.util.Objects;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.filter.AddFilterKeyword;
import social.anancus.core.filter.FindFilter;
import social.anancus.core.filter.FindFilterKeyword;
import social.anancus.core.filter.RemoveFilterKeyword;
import social.anancus.core.filter.UpdateFilterKeyword;

/** Words of filters (https://docs.joinmastodon.org/methods/filters/#keywords-get). */
@Path("v2/filters")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FilterKeywordsResource {
    private Caller caller;
    private FindFilter findFilter;
    private FindFilterKeyword findKeyword;
    private AddFilterKeyword addKeyword;
    private UpdateFilterKeyword updateKeyword;
    private RemoveFilterKeyword removeKeyword;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FilterKeywordsResource() {}

    @Inject
    public FilterKeywordsResource(
            Caller caller,
            FindFilter findFilter,
            FindFilterKeyword findKeyword,
            AddFilterKeyword addKeyword,
            UpdateFilterKeyword updateKeyword,
            RemoveFilterKeyword removeKeyword) {
        this.caller = caller;
        this.findFilter = findFilter;
        this.findKeyword = findKeyword;
        this.addKeyword = addKeyword;
        this.updateKeyword = updateKeyword;
        this.removeKeyword = removeKeyword;
    }

    /**
     * @param filterId a filter
     * @return its words
     */
    @GET
    @Path("{filter_id}/keywords")
    @RequiresScope({"read", "read:filters"})
    public List<FilterKeywordJson> index(@PathParam("filter_id") long filterId) {
        return findFilter.find(accountId(), filterId).keywords().stream()
                .map(FilterKeywordJson::of)
                .toList();
    }

    /**
     * @param filterId a filter
     * @param params a word
     * @return it
     */
    @POST
    @Path("{filter_id}/keywords")
    @RequiresScope({"write", "write:filters"})
    public FilterKeywordJson create(@PathParam("filter_id") long filterId, FilterKeywordParams params) {
        String keyword = Objects.requireNonNullElse(params.keyword(), "");
        boolean wholeWord = !Boolean.FALSE.equals(params.wholeWord());
        return FilterKeywordJson.of(addKeyword.add(accountId(), filterId, keyword, wholeWord));
    }

    /**
     * @param id a word of a filter
     * @return it
     */
    @GET
    @Path("keywords/{id}")
    @RequiresScope({"read", "read:filters"})
    public FilterKeywordJson show(@PathParam("id") long id) {
        return FilterKeywordJson.of(findKeyword.find(accountId(), id));
    }

    /**
     * @param id a word of a filter
     * @param params what changes
     * @return it
     */
    @PUT
    @Path("keywords/{id}")
    @RequiresScope({"write", "write:filters"})
    public FilterKeywordJson update(@PathParam("id") long id, FilterKeywordParams params) {
        return change(id, params);
    }

    /**
     * The same.
     *
     * @param id a word of a filter
     * @param params what changes
     * @return it
     */
    @PATCH
    @Path("keywords/{id}")
    @RequiresScope({"write", "write:filters"})
    public FilterKeywordJson patch(@PathParam("id") long id, FilterKeywordParams params) {
        return change(id, params);
    }

    private FilterKeywordJson change(long id, FilterKeywordParams params) {
        return FilterKeywordJson.of(updateKeyword.update(accountId(), id, params.keyword(), params.wholeWord()));
    }

    /**
     * @param id a word of a filter
     * @return nothing
     */
    @DELETE
    @Path("keywords/{id}")
    @RequiresScope({"write", "write:filters"})
    public EmptyJson delete(@PathParam("id") long id) {
        removeKeyword.remove(accountId(), id);
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
