package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.core.relationship.ListAccess;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.platform.persistence.Page;

/** Whom accounts follow and who follows them (https://docs.joinmastodon.org/methods/accounts/#followers). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FollowListsResource {
    private Caller caller;
    private RelationshipAnswers answers;
    private ListAccess access;
    private RelationshipListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowListsResource() {}

    @Inject
    public FollowListsResource(
            Caller caller, RelationshipAnswers answers, ListAccess access, RelationshipListRepository lists) {
        this.caller = caller;
        this.answers = answers;
        this.access = access;
        this.lists = lists;
    }

    /**
     * @param id an account
     * @return a page of those who follow it
     */
    @GET
    @Path("{id}/followers")
    @Public({"read", "read:accounts"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response followers(@PathParam("id") long id) {
        return page(RelationshipListRepository.Kind.FOLLOWERS, id);
    }

    /**
     * @param id an account
     * @return a page of those whom it follows
     */
    @GET
    @Path("{id}/following")
    @Public({"read", "read:accounts"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response following(@PathParam("id") long id) {
        return page(RelationshipListRepository.Kind.FOLLOWING, id);
    }

    private Response page(RelationshipListRepository.Kind kind, long id) {
        Long viewer = caller.person().map(person -> person.accountId()).orElse(null);
        return answers.page(
                access.mayList(answers.seen(id), viewer)
                        ? lists.page(kind, id, viewer, answers.paging())
                        : Page.empty());
    }
}
