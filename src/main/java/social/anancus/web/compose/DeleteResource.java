package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import social.anancus.core.login.SessionUser;
import social.anancus.core.status.DeleteStatus;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.draft.RedraftStatus;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.platform.text.PlainText;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** Asks before a status is deleted, then deletes it, or deletes it and goes on writing with what it said. */
@Path("posts/{id}/delete")
@ApplicationScoped
@Produces("text/html")
public class DeleteResource {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private Browser browser;
    private ReadStatuses statuses;
    private DeleteStatus deleteStatus;
    private RedraftStatus redraftStatus;
    private RateLimiter limiter;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteResource() {}

    @Inject
    public DeleteResource(
            Browser browser,
            ReadStatuses statuses,
            DeleteStatus deleteStatus,
            RedraftStatus redraftStatus,
            RateLimiter limiter,
            Flash flash) {
        this.browser = browser;
        this.statuses = statuses;
        this.deleteStatus = deleteStatus;
        this.redraftStatus = redraftStatus;
        this.limiter = limiter;
        this.flash = flash;
    }

    /**
     * @param id a status of one's own
     * @return the question
     * @throws NotFound if there is no such status
     */
    @GET
    @SignedIn
    public Response ask(@PathParam("id") String id) {
        return page(browser.requireUser(), id, "", OK);
    }

    /**
     * @param id a status of one's own
     * @param form {@code do}: {@code delete} or {@code redraft}
     * @return the way on
     * @throws NotFound if there is no such status
     * @throws TooMany if too many were deleted in a short time
     */
    @POST
    @SignedIn
    public Response answer(@PathParam("id") String id, SentForm form) {
        SessionUser user = browser.requireUser();
        long author = user.person().accountId();
        long statusId = Queries.id(id);
        if (!limiter.count(RateLimits.DELETES, Long.toString(author)).allowed()) {
            throw new TooMany();
        }
        if (form.text("do").equals("redraft")) {
            try {
                return Redirects.to("/compose?draft=" + redraftStatus.redraft(author, statusId));
            } catch (Invalid e) {
                return page(user, id, "writing.problem.drafts", UNPROCESSABLE);
            }
        }
        deleteStatus.delete(author, statusId, false);
        return Response.fromResponse(Redirects.to("/@" + user.username()))
                .cookie(flash.say("writing.deleted"))
                .build();
    }

    private Response page(SessionUser user, String id, String problem, int status) {
        long statusId = Queries.id(id);
        Viewer.LocalViewer author = Composers.author(user);
        StatusView found = statuses.views(List.of(statusId)).get(statusId);
        StatusViewRepository.Live live =
                statuses.live(author, List.of(statusId), List.of(statusId)).get(statusId);
        if (found == null
                || live == null
                || found.author().id() != author.id()
                || found.place().reblogOfId() != null) {
            throw new NotFound();
        }
        String path = "/@" + user.username() + "/" + statusId;
        return View.of(
                        "/writing/delete",
                        new DeleteModel(
                                statusId,
                                path,
                                Shelf.words(
                                        PlainText.fromHtml(
                                                found.body().content().html()),
                                        found.body().spoilerText()),
                                found.body().language(),
                                live.replies(),
                                problem))
                .answer(status);
    }
}
