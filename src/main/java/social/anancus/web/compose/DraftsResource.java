package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.draft.DeleteDraft;
import social.anancus.core.status.draft.SaveDraft;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** What one has begun to write, and what is published later. */
@Path("drafts")
@ApplicationScoped
@Produces("text/html")
public class DraftsResource {
    private static final int PAGE = 40;
    private static final int OK = 200;

    private Browser browser;
    private Shelf shelf;
    private DeleteDraft deleteDraft;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DraftsResource() {}

    @Inject
    public DraftsResource(Browser browser, Shelf shelf, DeleteDraft deleteDraft, Flash flash) {
        this.browser = browser;
        this.shelf = shelf;
        this.deleteDraft = deleteDraft;
        this.flash = flash;
    }

    /**
     * @param before only what was scheduled before this one; null for the latest
     * @return drafts and a page of what is scheduled
     */
    @GET
    @SignedIn
    public Response show(@QueryParam("max_id") @Nullable String before) {
        long owner = browser.requireUser().person().accountId();
        Paging paging = new Paging(SentComposition.number(before), null, null, PAGE);
        Page<ScheduledLine> scheduled = shelf.scheduled(owner, paging);
        String older = scheduled.full() ? "/drafts?max_id=" + scheduled.next() + "#schedule" : null;
        return View.of(
                        "/writing/drafts",
                        new DraftsModel(shelf.drafts(owner, SaveDraft.MOST), scheduled.items(), older))
                .answer(OK);
    }

    /**
     * @param form {@code delete}: the draft to throw away
     * @return the way back; a draft that is gone already is no mistake
     */
    @POST
    @SignedIn
    public Response delete(SentForm form) {
        Long draft = SentComposition.number(form.get("delete"));
        boolean gone = draft != null
                && deleteDraft.delete(browser.requireUser().person().accountId(), draft);
        Response.ResponseBuilder back = Response.fromResponse(Redirects.to("/drafts"));
        return gone ? back.cookie(flash.say("writing.draft.deleted")).build() : back.build();
    }
}
