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
import java.util.List;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.HomeTimeline;
import social.anancus.core.timeline.list.AccountList;
import social.anancus.core.timeline.list.ListSummary;
import social.anancus.core.timeline.list.SummariseLists;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.status.Feed;
import social.anancus.web.status.Reading;
import social.anancus.web.support.SignedIn;

/** What those write who are in a list. Making lists is a matter of other pages. */
@Path("lists/{id: [0-9]{1,18}}")
@ApplicationScoped
@Produces("text/html")
public class ListTimelineResource {
    private static final int PICTURES = 8;

    private Reading reading;
    private HomeTimeline timeline;
    private SummariseLists lists;
    private AccountItems accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListTimelineResource() {}

    @Inject
    ListTimelineResource(Reading reading, HomeTimeline timeline, SummariseLists lists, AccountItems accounts) {
        this.reading = reading;
        this.timeline = timeline;
        this.lists = lists;
        this.accounts = accounts;
    }

    /**
     * The page.
     *
     * @param list the list
     * @param members how many are in it
     * @param people some of them
     * @param feed the posts
     */
    public record ListTimeline(AccountList list, long members, List<AccountItem> people, Feed feed) {}

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
        ListSummary summary =
                lists.summarise(viewer.id(), id, PICTURES).stream().findFirst().orElseThrow(NotFound::new);
        AccountList list = summary.list();
        Paging paging = Reading.paging(uri);
        Feed feed = reading.feed(
                reading.text("statuses.list.label", list.title()),
                timeline.list(viewer, id, paging),
                FilterContext.HOME,
                new Reading.Place("/lists/" + id, paging));
        return reading.show(
                "/timeline/list",
                new ListTimeline(
                        list, summary.members(), accounts.list(summary.sampleIds(), viewer), feed.live("list " + id)));
    }
}
