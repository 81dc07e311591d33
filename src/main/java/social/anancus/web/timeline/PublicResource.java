package social.anancus.web.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.timeline.PublicTimeline;
import social.anancus.core.timeline.TimelineRepository.Scope;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.status.Feed;
import social.anancus.web.status.Reading;
import social.anancus.web.support.Public;
import social.anancus.web.support.Tab;

/** Public posts: of this server, and of all that it knows. */
@Path("public")
@ApplicationScoped
@Produces("text/html")
public class PublicResource {
    private Reading reading;
    private FeedTabs tabs;
    private PublicTimeline timeline;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PublicResource() {}

    @Inject
    PublicResource(Reading reading, FeedTabs tabs, PublicTimeline timeline, LocalUris uris) {
        this.reading = reading;
        this.tabs = tabs;
        this.timeline = timeline;
        this.uris = uris;
    }

    /**
     * @param uri tells which part; {@code only_media} leaves out what has no attachments
     * @return what everybody here writes
     */
    @GET
    @Path("local")
    @Public
    public Response local(@Context UriInfo uri) {
        return show(uri, true);
    }

    /**
     * @param uri tells which part; {@code only_media} leaves out what has no attachments
     * @return what everybody writes, as far as this server knows
     */
    @GET
    @Public
    public Response all(@Context UriInfo uri) {
        return show(uri, false);
    }

    private Response show(UriInfo uri, boolean local) {
        String path = local ? "/public/local" : "/public";
        String name = local ? "statuses.local" : "statuses.federated";
        boolean media = "true".equals(uri.getQueryParameters().getFirst("only_media"));
        Paging paging = Reading.paging(uri);
        Feed feed = reading.feed(
                reading.text(name + ".label"),
                timeline.page(reading.viewer(), new Scope(local, false, media), paging),
                FilterContext.PUBLIC,
                new Reading.Place(media ? path + "?only_media=true" : path, paging));
        String stream = (local ? "public:local" : "public") + (media ? ":media" : "");
        List<Tab> choices = List.of(
                Tab.of(path, reading.text("statuses.all-posts"), !media),
                Tab.of(path + "?only_media=true", reading.text("statuses.media-only"), media));
        return reading.show(
                "/timeline/feed",
                new FeedModel(
                        local ? "local" : "federated",
                        reading.text(name),
                        reading.text(name + ".sub", uris.localDomain()),
                        tabs.around(path),
                        choices,
                        reading.text("statuses.public.choices"),
                        feed.live(stream),
                        reading.text("statuses.public.empty"),
                        null));
    }
}
