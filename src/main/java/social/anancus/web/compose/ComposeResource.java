package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.SessionUser;
import social.anancus.core.status.PostStatus;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;

/** The page to write on. Every button sends the whole form; without scripts it comes back with all that was typed. */
@Path("compose")
@ApplicationScoped
@Produces("text/html")
public class ComposeResource {
    private static final String SELF = "/compose";
    private static final int OK = 200;

    private Browser browser;
    private Beginnings beginnings;
    private ComposeSteps steps;
    private ComposePages pages;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ComposeResource() {}

    @Inject
    public ComposeResource(
            Browser browser, Beginnings beginnings, ComposeSteps steps, ComposePages pages, Flash flash) {
        this.browser = browser;
        this.beginnings = beginnings;
        this.steps = steps;
        this.pages = pages;
        this.flash = flash;
    }

    /**
     * @param uri its query: {@code reply_to}, {@code quote}, {@code draft}: ids; {@code text}, {@code visibility}; {@code
     *     back}: where to go afterwards
     * @return the page with what the address says already there
     */
    @GET
    @SignedIn
    public Response show(@Context UriInfo uri) {
        SessionUser user = browser.requireUser();
        Map<String, String> asked = Queries.first(uri);
        Composition begun = begin(Composers.author(user), asked);
        String visibility = asked.getOrDefault("visibility", "");
        if (Visibility.ofWire(visibility).isPresent()) {
            begun = begun.showTo(visibility);
        }
        String text = asked.getOrDefault("text", "").strip();
        return pages.show(user, text.isEmpty() ? begun : begun.withText(begun.text() + text), Map.of(), OK);
    }

    private Composition begin(Viewer.LocalViewer author, Map<String, String> asked) {
        String back = from(asked.get("back"));
        Long draft = SentComposition.number(asked.get("draft"));
        Long replyTo = SentComposition.number(asked.get("reply_to"));
        Long quote = SentComposition.number(asked.get("quote"));
        if (draft != null) {
            return beginnings.draft(author, draft, back);
        }
        if (replyTo != null) {
            return beginnings.reply(author, replyTo, back);
        }
        return quote == null ? beginnings.blank(author, back) : beginnings.quote(author, quote, back);
    }

    /** Where one came from, if the address does not say and that was a page of ours. */
    private String from(@Nullable String asked) {
        return back(asked == null ? browser.cameFrom().orElse(null) : asked);
    }

    private static String back(@Nullable String asked) {
        String own = Redirects.own(asked);
        return own.startsWith(SELF) ? "/" : own;
    }

    /**
     * @param form what was typed, and which button was pressed
     * @return the form again, or the way back
     * @throws NotFound if it changes a status that is not there
     */
    @POST
    @SignedIn
    public Response send(SentForm form) {
        SessionUser user = browser.requireUser();
        return switch (steps.take(Composers.author(user), form)) {
            case ComposeSteps.Result.Again again -> pages.again(user, again);
            case ComposeSteps.Result.Kept kept -> to("/drafts", flash.say("writing.draft.kept"));
            case ComposeSteps.Result.Done done -> done(user, done);
        };
    }

    private Response done(SessionUser user, ComposeSteps.Result.Done done) {
        PostStatus.Outcome outcome = done.outcome();
        String back = back(done.form().back());
        if (outcome.scheduled()) {
            return to(back, flash.say("writing.scheduled", "/drafts#schedule"));
        }
        boolean edited = done.form().target().editing() != null;
        String link = "/@" + user.username() + "/" + outcome.id();
        return to(back, flash.say(edited ? "writing.edited" : "writing.posted", link));
    }

    private static Response to(String path, NewCookie said) {
        return Response.fromResponse(Redirects.to(path)).cookie(said).build();
    }
}
