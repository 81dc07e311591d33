package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;

/** Those who ask to be let in: one's policy has held their notifications back. */
@Path("notifications/requests")
@ApplicationScoped
@Produces("text/html")
public class HeldBackResource {
    static final String LIST = "/notifications/requests";

    private static final Paging.Limits LIMITS = new Paging.Limits(40, 40);
    private static final int MOST = 80;

    private Browser browser;
    private RequestPages pages;
    private RequestSteps steps;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HeldBackResource() {}

    @Inject
    public HeldBackResource(Browser browser, RequestPages pages, RequestSteps steps, Flash flash) {
        this.browser = browser;
        this.pages = pages;
        this.steps = steps;
        this.flash = flash;
    }

    /**
     * @param maxId only older ones than this
     * @return a page of those who ask
     */
    @GET
    @SignedIn
    public Response list(@QueryParam("max_id") @Nullable String maxId) {
        return pages.list(owner(), Paging.parse(maxId, null, null, null, LIMITS));
    }

    /**
     * @param id a request
     * @param maxId only what is older than this
     * @return who asks, and what was held back
     * @throws NotFound if there is no such request
     */
    @GET
    @Path("{id}")
    @SignedIn
    public Response show(@PathParam("id") String id, @QueryParam("max_id") @Nullable String maxId) {
        Long request = number(id);
        if (request == null) {
            throw new NotFound();
        }
        return pages.one(owner(), request, Paging.parse(maxId, null, null, null, LIMITS));
    }

    /**
     * @param form {@code id}: requests; {@code do}: {@code accept} or {@code dismiss}
     * @return the way back
     */
    @POST
    @SignedIn
    public Response decide(SentForm form) {
        List<Long> ids = form.all("id").stream()
                .limit(MOST)
                .map(HeldBackResource::number)
                .filter(Objects::nonNull)
                .toList();
        boolean accept = form.text("do").equals("accept");
        boolean dismiss = form.text("do").equals("dismiss");
        if (ids.isEmpty() || !accept && !dismiss) {
            return Redirects.to(LIST);
        }
        NewCookie said;
        if (accept) {
            steps.accept(owner(), ids);
            said = flash.say("writing.requests.accepted");
        } else {
            steps.dismiss(owner(), ids);
            said = flash.say("writing.requests.dismissed");
        }
        return Response.fromResponse(Redirects.to(LIST)).cookie(said).build();
    }

    private long owner() {
        return browser.requireUser().person().accountId();
    }

    private static @Nullable Long number(String id) {
        boolean digits = !id.isEmpty() && id.length() <= 18 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.valueOf(id) : null;
    }
}
