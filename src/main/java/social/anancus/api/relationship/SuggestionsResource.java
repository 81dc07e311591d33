package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;

/** Whom the person may want to follow (https://docs.joinmastodon.org/methods/suggestions/). */
@Path("v2/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SuggestionsResource {
    private Caller caller;
    private SuggestionPages pages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SuggestionsResource() {}

    @Inject
    public SuggestionsResource(Caller caller, SuggestionPages pages) {
        this.caller = caller;
        this.pages = pages;
    }

    /**
     * @return a page by {@code offset}
     */
    @GET
    @RequiresScope({"read", "read:accounts"})
    public List<SuggestionJson> index() {
        return pages.page(caller.requirePerson().accountId());
    }
}
