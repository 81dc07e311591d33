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
import java.util.Optional;
import social.anancus.core.login.SessionUser;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusViewRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.TooMany;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
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
    private StatusItems items;
    private Deletions deletions;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteResource() {}

    @Inject
    public DeleteResource(Browser browser, ReadStatuses statuses, StatusItems items, Deletions deletions, Flash flash) {
        this.browser = browser;
        this.statuses = statuses;
        this.items = items;
        this.deletions = deletions;
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
        if (form.text("do").equals("redraft")) {
            try {
                return Redirects.to("/compose?draft=" + deletions.redraft(author, statusId));
            } catch (Invalid e) {
                return page(user, id, "writing.problem.drafts", UNPROCESSABLE);
            }
        }
        deletions.delete(author, statusId);
        return flash.lead("/@" + user.username(), "writing.deleted");
    }

    private Response page(SessionUser user, String id, String problem, int status) {
        long statusId = Queries.id(id);
        Viewer.LocalViewer author = Composers.author(user);
        StatusItem item =
                items.of(List.of(statusId), author, browser.locale(null)).get(statusId);
        if (item == null || item.id() != statusId || item.author().id() != author.id()) {
            throw new NotFound();
        }
        long replies = Optional.ofNullable(
                        statuses.live(author, List.of(statusId), List.of()).get(statusId))
                .map(StatusViewRepository.Live::replies)
                .orElse(0L);
        return View.of("/writing/delete", new DeleteModel(item, replies, problem))
                .answer(status);
    }
}
