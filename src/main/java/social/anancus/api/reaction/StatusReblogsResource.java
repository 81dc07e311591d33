package social.anancus.api.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.api.answer.Cached;
import social.anancus.api.request.Params;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.status.StatusJson;
import social.anancus.core.reaction.ListRebloggers;
import social.anancus.core.status.ReblogStatus;
import social.anancus.core.status.UnreblogStatus;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.platform.error.Invalid;

/** Reblogs of a status (https://docs.joinmastodon.org/methods/statuses/#boost). */
@Path("v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StatusReblogsResource {
    private Caller caller;
    private ReblogStatus reblogStatus;
    private UnreblogStatus unreblogStatus;
    private ListRebloggers rebloggers;
    private ReactionAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusReblogsResource() {}

    @Inject
    public StatusReblogsResource(
            Caller caller,
            ReblogStatus reblogStatus,
            UnreblogStatus unreblogStatus,
            ListRebloggers rebloggers,
            ReactionAnswers answers) {
        this.caller = caller;
        this.reblogStatus = reblogStatus;
        this.unreblogStatus = unreblogStatus;
        this.rebloggers = rebloggers;
        this.answers = answers;
    }

    /** To whom a reblog goes. */
    public record ReblogParams(@Nullable String visibility) implements Params {
        @Nullable
        Visibility wanted() {
            return visibility == null || visibility.isEmpty()
                    ? null
                    : Visibility.ofWire(visibility)
                            .orElseThrow(
                                    () -> new Invalid("Validation failed: Visibility is not included in the list"));
        }
    }

    /**
     * @param id a status
     * @param params to whom it goes
     * @return the reblog, in which the status is
     */
    @POST
    @Path("{id}/reblog")
    @RequiresScope({"write", "write:statuses"})
    @LimitedBy(Limited.STATUSES)
    public StatusJson reblog(@PathParam("id") long id, ReblogParams params) {
        Viewer.LocalViewer viewer = caller.localViewer();
        return answers.show(viewer, reblogStatus.reblog(viewer.id(), id, params.wanted()));
    }

    /**
     * @param id a status
     * @return it
     */
    @POST
    @Path("{id}/unreblog")
    @RequiresScope({"write", "write:statuses"})
    @LimitedBy(Limited.DELETES)
    public StatusJson unreblog(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        return answers.showUndone(viewer, unreblogStatus.unreblog(viewer.id(), id));
    }

    /**
     * @param id a status
     * @return a page of the accounts that have done so
     */
    @GET
    @Path("{id}/reblogged_by")
    @Public({"read", "read:accounts"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response rebloggedBy(@PathParam("id") long id) {
        return answers.accounts(rebloggers.list(caller.viewer(), id, answers.accountPaging()));
    }
}
