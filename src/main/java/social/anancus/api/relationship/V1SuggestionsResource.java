package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.account.AccountJson;
import social.anancus.api.answer.DeprecatedSince;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.relationship.DismissSuggestion;

/** Whom the person may want to follow, as clients asked before version 2, and whom not. */
@Path("v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class V1SuggestionsResource {
    private Caller caller;
    private SuggestionPages pages;
    private DismissSuggestion dismissSuggestion;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public V1SuggestionsResource() {}

    @Inject
    public V1SuggestionsResource(Caller caller, SuggestionPages pages, DismissSuggestion dismissSuggestion) {
        this.caller = caller;
        this.pages = pages;
        this.dismissSuggestion = dismissSuggestion;
    }

    /**
     * @return a page by {@code offset}: the accounts alone
     */
    @GET
    @RequiresScope({"read", "read:accounts"})
    @DeprecatedSince("2021-05-16")
    public List<AccountJson> index() {
        return pages.page(caller.requirePerson().accountId()).stream()
                .map(SuggestionJson::account)
                .toList();
    }

    /**
     * @param id whom the person does not want to follow
     * @return nothing
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:accounts"})
    public EmptyJson delete(@PathParam("id") long id) {
        dismissSuggestion.dismiss(caller.requirePerson().accountId(), id);
        return new EmptyJson();
    }
}
