package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.relationship.RelationshipListRepository;

/** Whom the person blocks (https://docs.joinmastodon.org/methods/blocks/). */
@Path("v1/blocks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BlocksResource {
    private Caller caller;
    private RelationshipAnswers answers;
    private RelationshipListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BlocksResource() {}

    @Inject
    public BlocksResource(Caller caller, RelationshipAnswers answers, RelationshipListRepository lists) {
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
    }

    /**
     * @return a page of them
     */
    @GET
    @RequiresScope({"follow", "read", "read:blocks"})
    public Response index() {
        long me = caller.requirePerson().accountId();
        return answers.page(lists.page(RelationshipListRepository.Kind.BLOCKS, me, null, answers.paging()));
    }
}
