package social.anancus.web.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.DomainName;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Paging.Limits;
import social.anancus.web.safety.SafetyPage.Kind;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The Safety Centre. People are let back in at {@code /people/{id}/actions}; servers and threads here. */
@Path("safety")
@ApplicationScoped
@Produces("text/html")
public class SafetyPageResource {
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_SEARCH = 200;
    private static final String HOME = "/safety";

    private Browser browser;
    private SafetyPages pages;
    private RelationshipListRepository lists;
    private SafetyActions actions;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SafetyPageResource() {}

    @Inject
    SafetyPageResource(
            Browser browser, SafetyPages pages, RelationshipListRepository lists, SafetyActions actions, Flash flash) {
        this.browser = browser;
        this.pages = pages;
        this.lists = lists;
        this.actions = actions;
        this.flash = flash;
    }

    /**
     * @param kind which list; none for the beginnings of all
     * @param search part of a name, server, filter or post
     * @param maxId the page ends before this row
     * @param minId the page begins behind this row
     * @return the page
     */
    @GET
    @SignedIn
    public Response show(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable String search,
            @QueryParam("max_id") @Nullable String maxId,
            @QueryParam("min_id") @Nullable String minId) {
        Kind shown = Kind.of(kind);
        String text = search == null ? "" : search.strip();
        Limits limits = shown == Kind.ALL
                ? new Limits(SafetyPages.TOGETHER, SafetyPages.TOGETHER)
                : new Limits(SafetyPages.ALONE, SafetyPages.ALONE);
        SafetyPages.Asked asked = new SafetyPages.Asked(
                shown,
                text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text,
                Paging.parse(maxId, null, minId, null, limits));
        return View.of("/people/safety", pages.page(new Viewer.LocalViewer(me()), asked))
                .answer(200);
    }

    /**
     * The page that says what blocking a server does.
     *
     * @param domain the server, as typed where it is none
     * @param ties how many ties would end; null where it is no server
     * @param problem the key of what is wrong; null for nothing
     */
    public record Server(
            String domain,
            RelationshipListRepository.@Nullable DomainTies ties,
            @Nullable String problem) {}

    /**
     * @param typed a server
     * @return the page that says what blocking it does
     */
    @GET
    @Path("server")
    @SignedIn
    public Response preview(@QueryParam("domain") @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        try {
            String domain = DomainName.parse(text);
            return View.of("/people/safety-server", new Server(domain, lists.domainTies(me(), domain), null))
                    .answer(200);
        } catch (Invalid e) {
            return View.of("/people/safety-server", new Server(text, null, "people.safety.no-server"))
                    .answer(UNPROCESSABLE);
        }
    }

    /**
     * @param referer the page with the button
     * @param form {@code do} is {@code block} or {@code unblock}, {@code domain} the server
     * @return the way back
     */
    @POST
    @Path("server")
    @SignedIn
    public Response server(@HeaderParam("Referer") @Nullable String referer, SentForm form) {
        boolean block = form.text("do").equals("block");
        try {
            actions.server(me(), form.text("domain"), block);
        } catch (Invalid e) {
            return View.of("/people/safety-server", new Server(form.text("domain"), null, "people.safety.no-server"))
                    .answer(UNPROCESSABLE);
        }
        String said = block ? "people.block_domain" : "people.unblock_domain";
        return flash.lead(block ? HOME : Redirects.back(form, referer), said);
    }

    /**
     * @param referer the page with the button
     * @param form {@code conversation} is the thread to hear of again
     * @return the way back
     */
    @POST
    @Path("thread")
    @SignedIn
    public Response thread(@HeaderParam("Referer") @Nullable String referer, SentForm form) {
        if (!form.text("conversation").matches("[0-9]{1,18}")) {
            throw new BadRequestException();
        }
        actions.thread(me(), Long.parseLong(form.text("conversation")));
        return flash.lead(Redirects.back(form, referer), "people.unmute_thread");
    }

    private long me() {
        return browser.requireUser().person().accountId();
    }
}
