package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.status.ThreadOpened;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.web.sharing.SocialHeads;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;

/** The page of a post, with the thread around it. */
@Path("@{acct: [^/]+}/{id: [0-9]{1,18}}")
@ApplicationScoped
@Produces("text/html")
public class StatusPageResource {
    private Reading reading;
    private StatusItems items;
    private Threads threads;
    private SocialHeads heads;
    private Event<ThreadOpened> opened;
    private Answering answering;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusPageResource() {}

    @Inject
    StatusPageResource(
            Reading reading,
            StatusItems items,
            Threads threads,
            SocialHeads heads,
            Event<ThreadOpened> opened,
            Answering answering) {
        this.reading = reading;
        this.items = items;
        this.threads = threads;
        this.heads = heads;
        this.opened = opened;
        this.answering = answering;
    }

    /**
     * @param acct whose post it is
     * @param id the post
     * @param results present where a poll's results are wanted instead of its form
     * @return the page; for a boost the way to what is boosted; for visitors the way to the page on the post's own server
     * @throws NotFound if it is not there or not for who looks
     */
    @GET
    @Public
    public Response show(
            @PathParam("acct") String acct, @PathParam("id") long id, @QueryParam("results") @Nullable String results) {
        StatusItems.Look look = reading.look(FilterContext.THREAD);
        StatusItem focus = items.one(id, look);
        Viewer viewer = look.viewer();
        String origin = focus.place().origin();
        if (origin != null && viewer instanceof Viewer.Anonymous) {
            return Redirects.to(origin);
        }
        if (focus.id() != id || !focus.author().handle().equalsIgnoreCase("@" + acct)) {
            return Redirects.to(focus.path());
        }
        if (origin != null) {
            opened.fire(new ThreadOpened(id));
        }
        StatusPageModel model = new StatusPageModel(
                reading.text("statuses.thread.of", focus.author().plainName()),
                heads.ofStatus(id),
                threads.around(results == null ? focus : focus.withResults(), look),
                answering.to(focus),
                reading.text("statuses.thread.quote." + focus.actions().quotePolicy()),
                language(focus.body().language(), look.locale()));
        return reading.show(viewer instanceof Viewer.Anonymous ? "/status/visitor" : "/status/status", model);
    }

    private String language(@Nullable String tag, Locale locale) {
        return tag == null
                ? ""
                : reading.text(
                        "statuses.thread.language", Locale.forLanguageTag(tag).getDisplayLanguage(locale));
    }
}
