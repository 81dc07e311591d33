package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** One's notifications in groups. Who opens the newest page of all has read them. */
@Path("notifications")
@ApplicationScoped
@Produces("text/html")
public class NotificationFeedResource {
    static final String ALL = "/notifications";
    static final String MENTIONS = "/notifications/mentions";

    private static final Paging.Limits LIMITS = new Paging.Limits(40, 40);
    private static final int OK = 200;

    private Browser browser;
    private NotificationPages pages;
    private NotificationSteps steps;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationFeedResource() {}

    @Inject
    public NotificationFeedResource(Browser browser, NotificationPages pages, NotificationSteps steps) {
        this.browser = browser;
        this.pages = pages;
        this.steps = steps;
    }

    /**
     * @param maxId only older ones than this
     * @param minId only newer ones than this
     * @return a page of all
     */
    @GET
    @SignedIn
    public Response all(@QueryParam("max_id") @Nullable String maxId, @QueryParam("min_id") @Nullable String minId) {
        return pages.show(browser.requireUser(), ALL, paging(maxId, minId));
    }

    /**
     * @param maxId only older ones than this
     * @param minId only newer ones than this
     * @return a page of those that name or quote one
     */
    @GET
    @Path("mentions")
    @SignedIn
    public Response mentions(
            @QueryParam("max_id") @Nullable String maxId, @QueryParam("min_id") @Nullable String minId) {
        return pages.show(browser.requireUser(), MENTIONS, paging(maxId, minId));
    }

    private static Paging paging(@Nullable String maxId, @Nullable String minId) {
        return Paging.parse(maxId, null, minId, null, LIMITS);
    }

    /**
     * @param form {@code read}: the latest that was read; {@code dismiss}: the name of a group to take from the list; {@code
     *     back}: where to go afterwards
     * @return the way back
     */
    @POST
    @SignedIn
    public Response change(SentForm form) {
        long receiver = browser.requireUser().person().accountId();
        String read = form.text("read");
        if (!read.isEmpty()) {
            steps.read(receiver, read);
        }
        String dismissed = form.text("dismiss");
        if (!dismissed.isEmpty()) {
            steps.dismiss(receiver, dismissed);
        }
        String back = Redirects.own(form.get("back"));
        return Redirects.to(back.startsWith(ALL) ? back : ALL);
    }

    /**
     * @return asks before all go
     */
    @GET
    @Path("clear")
    @SignedIn
    public Response askToClear() {
        return View.of("/writing/notifications-clear", "").answer(OK);
    }

    /**
     * @param form nothing but the token
     * @return the way back to a list without any
     */
    @POST
    @Path("clear")
    @SignedIn
    public Response clear(SentForm form) {
        return steps.clear(browser.requireUser().person().accountId(), ALL);
    }
}
