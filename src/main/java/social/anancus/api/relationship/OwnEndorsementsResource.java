package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;

/** Whom the person features (https://docs.joinmastodon.org/methods/endorsements/). */
@Path("v1/endorsements")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OwnEndorsementsResource {
    private Caller caller;
    private Query query;
    private RelationshipAnswers answers;
    private EndorsementLists lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OwnEndorsementsResource() {}

    @Inject
    public OwnEndorsementsResource(Caller caller, Query query, RelationshipAnswers answers, EndorsementLists lists) {
        this.caller = caller;
        this.query = query;
        this.answers = answers;
        this.lists = lists;
    }

    /**
     * @return those whom the person features: a page, or all where {@code limit} is 0
     */
    @GET
    @RequiresScope({"read", "read:accounts"})
    public Response own() {
        return "0".equals(query.text("limit"))
                ? Response.ok(lists.all(me())).build()
                : answers.page(lists.of(me(), me(), answers.paging()));
    }

    private long me() {
        return caller.requirePerson().accountId();
    }
}
