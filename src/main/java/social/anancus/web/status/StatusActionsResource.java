package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.TooMany;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The buttons of posts: one form for each post, several buttons named {@code do}. */
@Path("posts/{id: [0-9]{1,18}}/actions")
@ApplicationScoped
@Produces("text/html")
public class StatusActionsResource {
    private static final int OK = 200;
    /** What scripts accept that put a fresh post in the place of the old one. */
    private static final String FRAGMENT = "fragment";

    private StatusActions actions;
    private Reading reading;
    private StatusItems items;
    private Flash flash;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusActionsResource() {}

    @Inject
    StatusActionsResource(StatusActions actions, Reading reading, StatusItems items, Flash flash, LocalUris uris) {
        this.actions = actions;
        this.reading = reading;
        this.items = items;
        this.flash = flash;
        this.uris = uris;
    }

    /**
     * A post alone.
     *
     * @param status the post
     */
    public record Fragment(StatusItem status) {}

    /**
     * @param id a status
     * @param at the post in the list that the button stands in, where that is a boost
     * @param form what to {@code do}; {@code choices} of a vote
     * @param headers tell where the browser comes from, and what it accepts
     * @return the way back to the post on the page that it stands on, or the post alone as HTML
     * @throws NotFound if it is not there or not for who is logged in
     * @throws NotPermitted if that one may not do so
     * @throws Invalid if there is no such action
     * @throws TooMany if that was done too often
     */
    @POST
    @SignedIn
    public Response act(
            @PathParam("id") long id,
            @QueryParam("at") @Nullable Long at,
            SentForm form,
            @Context HttpHeaders headers) {
        Viewer.LocalViewer viewer = reading.localViewer();
        String said = actions.act(viewer, id, form.text("do"), choices(form));
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(FRAGMENT)) {
            StatusItem fresh = items.one(at == null ? id : at, reading.look(FilterContext.THREAD));
            return View.of("/status/fragment", new Fragment(fresh)).answer(OK);
        }
        Response back = Redirects.to(back(id, at, form.text("do"), headers));
        return said == null
                ? back
                : Response.fromResponse(back).cookie(flash.say(said)).build();
    }

    private static List<Integer> choices(SentForm form) {
        return form.fields().getOrDefault("choices", List.of()).stream()
                .filter(each -> each.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .toList();
    }

    private String back(long id, @Nullable Long at, String what, HttpHeaders headers) {
        String came = StatusActions.COPY.equals(what) ? null : came(headers);
        return came == null ? page(id) : came + "#post-" + (at == null ? id : at);
    }

    private String page(long id) {
        Map<Long, StatusItem> found = items.of(List.of(id), reading.look(FilterContext.ACCOUNT));
        return found.containsKey(id) ? found.get(id).path() : "/home";
    }

    /** The path of the page that the browser comes from, if that is one of ours. */
    private @Nullable String came(HttpHeaders headers) {
        String referer = headers.getHeaderString("Referer");
        if (referer == null) {
            return null;
        }
        try {
            URI page = URI.create(referer);
            String host = page.getAuthority();
            boolean ours = host != null
                    && (host.equals(headers.getHeaderString(HttpHeaders.HOST))
                            || host.equals(URI.create(uris.root()).getAuthority()));
            String query = page.getRawQuery();
            String path = Redirects.own(page.getRawPath() + (query == null ? "" : "?" + query));
            return ours && !path.equals("/") ? path : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
