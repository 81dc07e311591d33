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

/** Statuses of local authors, and what hangs on them, in both forms of their addresses. */
@ApplicationScoped
@Path("{style: users|ap/users}/{who}/statuses/{id}")
public class StatusesResource {
    private StatusAnswers statuses;
    private ReplyAnswers replies;
    private ActorAnswers actors;
    private Answers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusesResource() {}

    @Inject
    StatusesResource(StatusAnswers statuses, ReplyAnswers replies, ActorAnswers actors, Answers answers) {
        this.statuses = statuses;
        this.replies = replies;
        this.actors = actors;
        this.answers = answers;
    }

    /**
     * @return the note or question, of a reblog the activity; a browser is led to the page, whether there is such a status or
     *     not
     */
    @GET
    @Public
    public Response status(@PathParam("style") String style, @PathParam("who") String who, @PathParam("id") String id) {
        return answers.wantsJson()
                ? statuses.status(Owners.owner(style, who), id)
                : actors.page(Owners.owner(style, who), "/" + StatusAnswers.number(id));
    }

    /**
     * @return the activity that made it
     */
    @GET
    @Path("activity")
    @Public
    public Response activity(
            @PathParam("style") String style, @PathParam("who") String who, @PathParam("id") String id) {
        return statuses.activity(Owners.owner(style, who), id);
    }

    /**
     * @return its answers, or a page of them
     */
    @GET
    @Path("replies")
    @Public
    public Response replies(
            @PathParam("style") String style,
            @PathParam("who") String who,
            @PathParam("id") String id,
            @QueryParam("page") @Nullable String page,
            @QueryParam("min_id") @Nullable Long minId,
            @QueryParam("only_other_accounts") @Nullable String others) {
        return replies.replies(
                Owners.owner(style, who), id, new ReplyAnswers.Asked(page, minId, "true".equals(others)));
    }

    /**
     * @return how many like it
     */
    @GET
    @Path("likes")
    @Public
    public Response likes(@PathParam("style") String style, @PathParam("who") String who, @PathParam("id") String id) {
        return replies.likes(Owners.owner(style, who), id);
    }

    /**
     * @return how many share it
     */
    @GET
    @Path("shares")
    @Public
    public Response shares(@PathParam("style") String style, @PathParam("who") String who, @PathParam("id") String id) {
        return replies.shares(Owners.owner(style, who), id);
    }
}
