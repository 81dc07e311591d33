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
import java.util.function.Predicate;
import social.anancus.api.answer.DeprecatedSince;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.filter.CreatePhrase;
import social.anancus.core.filter.FilterKeyword;
import social.anancus.core.filter.ListFilters;
import social.anancus.core.filter.RemoveFilterKeyword;
import social.anancus.core.filter.UpdatePhrase;
import social.anancus.platform.error.NotFound;

/** Filters as one phrase each (https://docs.joinmastodon.org/methods/filters/#v1); their ids are those of words. */
@Path("v1/filters")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class V1FiltersResource {
    private static final String SINCE = "2022-11-14";

    private Caller caller;
    private ListFilters listFilters;
    private CreatePhrase createPhrase;
    private UpdatePhrase updatePhrase;
    private RemoveFilterKeyword removeKeyword;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public V1FiltersResource() {}

    @Inject
    public V1FiltersResource(
            Caller caller,
            ListFilters listFilters,
            CreatePhrase createPhrase,
            UpdatePhrase updatePhrase,
            RemoveFilterKeyword removeKeyword) {
        this.caller = caller;
        this.listFilters = listFilters;
        this.createPhrase = createPhrase;
        this.updatePhrase = updatePhrase;
        this.removeKeyword = removeKeyword;
    }

    /**
     * @return all words of all filters of the person
     */
    @GET
    @RequiresScope({"read", "read:filters"})
    @DeprecatedSince(SINCE)
    public List<V1FilterJson> index() {
        return phrases(any -> true);
    }

    /**
     * @param params the filter
     * @return it
     */
    @POST
    @RequiresScope({"write", "write:filters"})
    @DeprecatedSince(SINCE)
    public V1FilterJson create(V1FilterParams params) {
        boolean wholeWord = !Boolean.FALSE.equals(params.wholeWord());
        return show(
                createPhrase.create(accountId(), params.toDraft(), wholeWord).id());
    }

    /**
     * @param id a word of a filter
     * @return it as a filter
     */
    @GET
    @Path("{id}")
    @RequiresScope({"read", "read:filters"})
    @DeprecatedSince(SINCE)
    public V1FilterJson show(@PathParam("id") long id) {
        return phrases(keyword -> keyword.id() == id).stream().findFirst().orElseThrow(NotFound::new);
    }

    /**
     * @param id a word of a filter
     * @param params what changes
     * @return it as a filter
     */
    @PUT
    @Path("{id}")
    @RequiresScope({"write", "write:filters"})
    @DeprecatedSince(SINCE)
    public V1FilterJson update(@PathParam("id") long id, V1FilterParams params) {
        return change(id, params);
    }

    /**
     * The same.
     *
     * @param id a word of a filter
     * @param params what changes
     * @return it as a filter
     */
    @PATCH
    @Path("{id}")
    @RequiresScope({"write", "write:filters"})
    @DeprecatedSince(SINCE)
    public V1FilterJson patch(@PathParam("id") long id, V1FilterParams params) {
        return change(id, params);
    }

    private V1FilterJson change(long id, V1FilterParams params) {
        return show(updatePhrase
                .update(accountId(), id, params.toDraft(), params.wholeWord())
                .id());
    }

    /**
     * @param id a word of a filter
     * @return nothing
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:filters"})
    @DeprecatedSince(SINCE)
    public EmptyJson delete(@PathParam("id") long id) {
        removeKeyword.remove(accountId(), id);
        return new EmptyJson();
    }

    private List<V1FilterJson> phrases(Predicate<FilterKeyword> which) {
        return listFilters.list(accountId()).stream()
                .flatMap(filter ->
                        filter.keywords().stream().filter(which).map(keyword -> V1FilterJson.of(filter, keyword)))
                .toList();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
