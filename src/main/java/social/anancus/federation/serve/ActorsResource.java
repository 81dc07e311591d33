package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.door.Public;
import social.anancus.federation.serve.FollowAnswers.Side;

/** Local accounts as actors, and what they list, in both forms of their addresses. */
@ApplicationScoped
@Path("{style: users|ap/users}/{who}")
public class ActorsResource {
    private ActorAnswers actors;
    private OutboxAnswers outboxes;
    private FollowAnswers follows;
    private FeaturedAnswers featured;
    private ReplyAnswers replies;
    private Answers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ActorsResource() {}

    @Inject
    ActorsResource(
            ActorAnswers actors,
            OutboxAnswers outboxes,
            FollowAnswers follows,
            FeaturedAnswers featured,
            ReplyAnswers replies,
            Answers answers) {
        this.actors = actors;
        this.outboxes = outboxes;
        this.follows = follows;
        this.featured = featured;
        this.replies = replies;
        this.answers = answers;
    }

    /**
     * @return the actor; a browser is led to the profile
     */
    @GET
    @Public
    public Response actor(@PathParam("style") String style, @PathParam("who") String who) {
        return answers.wantsJson() ? actors.actor(Owners.owner(style, who)) : actors.page(Owners.owner(style, who), "");
    }

    /**
     * @return what the account has written, or a page of it
     */
    @GET
    @Path("outbox")
    @Public
    public Response outbox(
            @PathParam("style") String style,
            @PathParam("who") String who,
            @QueryParam("page") @Nullable String page,
            @QueryParam("max_id") @Nullable String maxId,
            @QueryParam("min_id") @Nullable String minId) {
        return outboxes.outbox(Owners.owner(style, who), new OutboxAnswers.Asked(page, maxId, minId));
    }

    /**
     * @return who follows the account, or a page of it; a browser is led to the page of the profile
     */
    @GET
    @Path("followers")
    @Public
    public Response followers(
            @PathParam("style") String style, @PathParam("who") String who, @QueryParam("page") @Nullable String page) {
        return answers.wantsJson()
                ? follows.list(Owners.owner(style, who), Side.FOLLOWERS, page)
                : actors.page(Owners.owner(style, who), "/followers");
    }

    /**
     * @return whom the account follows, or a page of it; a browser is led to the page of the profile
     */
    @GET
    @Path("following")
    @Public
    public Response following(
            @PathParam("style") String style, @PathParam("who") String who, @QueryParam("page") @Nullable String page) {
        return answers.wantsJson()
                ? follows.list(Owners.owner(style, who), Side.FOLLOWING, page)
                : actors.page(Owners.owner(style, who), "/following");
    }

    /**
     * @return the pinned statuses
     */
    @GET
    @Path("collections/featured")
    @Public
    public Response featured(@PathParam("style") String style, @PathParam("who") String who) {
        return featured.statuses(Owners.owner(style, who));
    }

    /**
     * @return the hashtags on the profile
     */
    @GET
    @Path("collections/tags")
    @Public
    public Response tags(@PathParam("style") String style, @PathParam("who") String who) {
        return featured.tags(Owners.owner(style, who));
    }

    /**
     * @return the approval of a quote
     */
    @GET
    @Path("quote_authorizations/{id: [0-9]{1,18}}")
    @Public
    public Response quoteAuthorization(
            @PathParam("style") String style, @PathParam("who") String who, @PathParam("id") long id) {
        return replies.quoteAuthorization(Owners.owner(style, who), id);
    }
}
