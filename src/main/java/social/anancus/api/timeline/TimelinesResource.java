package social.anancus.api.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import social.anancus.api.answer.Cached;
import social.anancus.api.answer.Links;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.status.StatusJsonMapper;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.HomeTimeline;
import social.anancus.core.timeline.PublicTimeline;
import social.anancus.core.timeline.TimelineRepository;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Timelines (https://docs.joinmastodon.org/methods/timelines/). */
@Path("v1/timelines")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TimelinesResource {
    private static final Paging.Limits LIMITS = Paging.Limits.of(20);

    private Caller caller;
    private Query query;
    private Links links;
    private HomeTimeline home;
    private PublicTimeline open;
    private StatusJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TimelinesResource() {}

    @Inject
    public TimelinesResource(
            Caller caller, Query query, Links links, HomeTimeline home, PublicTimeline open, StatusJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.home = home;
        this.open = open;
        this.mapper = mapper;
    }

    /**
     * @return a page of the caller's home timeline
     */
    @GET
    @Path("home")
    @RequiresScope({"read", "read:statuses"})
    public Response home() {
        Viewer.LocalViewer viewer = caller.localViewer();
        return links.timeline(mapper.page(home.page(viewer, query.paging(LIMITS)), viewer));
    }

    /**
     * @param id a list of the caller's
     * @return a page of its timeline
     */
    @GET
    @Path("list/{id}")
    @RequiresScope({"read", "read:lists"})
    public Response list(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        return links.timeline(mapper.page(home.list(viewer, id, query.paging(LIMITS)), viewer));
    }

    /**
     * @return a page of public statuses; {@code local}, {@code remote} and {@code only_media} narrow it down
     */
    @GET
    @Path("public")
    @Public({"read", "read:statuses"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response open() {
        Viewer viewer = caller.viewer();
        Page<Long> page = open.page(viewer, scope(), query.paging(LIMITS));
        return links.timeline(mapper.page(page, viewer), "local", "remote", "only_media");
    }

    /**
     * @param tag the name of a hashtag
     * @return a page of public statuses with it; {@code any[]}, {@code all[]} and {@code none[]} name further tags
     */
    @GET
    @Path("tag/{tag}")
    @Public({"read", "read:statuses"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response tag(@PathParam("tag") String tag) {
        Viewer viewer = caller.viewer();
        PublicTimeline.TagNames names = new PublicTimeline.TagNames(
                tag, first(query.texts("any")), first(query.texts("all")), first(query.texts("none")));
        Page<Long> page = open.tagged(viewer, names, scope(), query.paging(LIMITS));
        return links.timeline(mapper.page(page, viewer), "local", "remote", "only_media", "any", "all", "none");
    }

    /** As many as Mastodon looks at. */
    private static List<String> first(List<String> names) {
        return names.stream().limit(4).toList();
    }

    private TimelineRepository.Scope scope() {
        return new TimelineRepository.Scope(query.flag("local"), query.flag("remote"), query.flag("only_media"));
    }
}
