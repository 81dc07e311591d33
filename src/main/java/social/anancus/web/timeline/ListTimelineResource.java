package social.anancus.web.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.HomeTimeline;
import social.anancus.core.timeline.list.AccountList;
import social.anancus.core.timeline.list.FindList;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.status.Feed;
import social.anancus.web.status.Reading;
import social.anancus.web.support.SignedIn;

/** What those write who are in a list. Making lists is a matter of other pages. */
@Path("lists/{id: [0-9]{1,18}}")
@ApplicationScoped
@Produces("text/html")
public class ListTimelineResource {
    private Reading reading;
    private HomeTimeline timeline;
    private FindList lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListTimelineResource() {}

    @Inject
    ListTimelineResource(Reading reading, HomeTimeline timeline, FindList lists) {
        this.reading = reading;
        this.timeline = timeline;
        this.lists = lists;
    }

    /**
     * The page.
     *
     * @param list the list
     * @param feed the posts
     */
    public record ListTimeline(AccountList list, Feed feed) {}

    /**
     * @param id a list
     * @param uri tells which part of it
     * @return the page
     * @throws NotFound if who is logged in has no such list
     */
    @GET
    @SignedIn
    public Response show(@PathParam("id") long id, @Context UriInfo uri) {
        Viewer.LocalViewer viewer = reading.localViewer();
        AccountList list = lists.find(viewer.id(), id);
        Paging paging = Reading.paging(uri);
        Feed feed = reading.feed(
                reading.text("statuses.list.label", list.title()),
                timeline.list(viewer, id, paging),
                FilterContext.HOME,
                new Reading.Place("/lists/" + id, paging));
        return reading.show("/timeline/list", new ListTimeline(list, feed.live("list " + id)));
    }
}
