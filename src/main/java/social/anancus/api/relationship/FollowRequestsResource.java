package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.relationship.AuthorizeFollow;
import social.anancus.core.relationship.RejectFollow;
import social.anancus.core.relationship.RelationshipListRepository;

/** Who asks to follow the person (https://docs.joinmastodon.org/methods/follow_requests/). */
@Path("v1/follow_requests")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FollowRequestsResource {
    private Caller caller;
    private RelationshipAnswers answers;
    private RelationshipListRepository lists;
    private AuthorizeFollow authorizeFollow;
    private RejectFollow rejectFollow;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowRequestsResource() {}

    @Inject
    public FollowRequestsResource(
            Caller caller,
            RelationshipAnswers answers,
            RelationshipListRepository lists,
            AuthorizeFollow authorizeFollow,
            RejectFollow rejectFollow) {
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
        this.authorizeFollow = authorizeFollow;
        this.rejectFollow = rejectFollow;
    }

    /**
     * @return a page of them
     */
    @GET
    @RequiresScope({"follow", "read", "read:follows"})
    public Response index() {
        return answers.page(lists.page(RelationshipListRepository.Kind.REQUESTS, me(), null, answers.paging()));
    }

    /**
     * Lets somebody follow.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/authorize")
    @RequiresScope({"follow", "write", "write:follows"})
    public RelationshipJson authorize(@PathParam("id") long id) {
        authorizeFollow.authorize(me(), id);
        return answers.one(me(), id);
    }

    /**
     * Lets somebody not follow.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/reject")
    @RequiresScope({"follow", "write", "write:follows"})
    public RelationshipJson reject(@PathParam("id") long id) {
        rejectFollow.reject(me(), id);
        return answers.one(me(), id);
    }

    private long me() {
        return caller.requirePerson().accountId();
    }
}
