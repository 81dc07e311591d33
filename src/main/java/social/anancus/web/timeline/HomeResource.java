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
import social.anancus.core.timeline.HomeTimeline;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.announcement.AnnouncementItem;
import social.anancus.web.announcement.AnnouncementItems;
import social.anancus.web.compose.Composer;
import social.anancus.web.compose.Composers;
import social.anancus.web.status.Feed;
import social.anancus.web.status.Reading;
import social.anancus.web.support.Browser;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.Tab;

/** The start page of who is logged in: what those write whom they follow. */
@Path("home")
@ApplicationScoped
@Produces("text/html")
public class HomeResource {
    private Reading reading;
    private FeedTabs tabs;
    private HomeTimeline timeline;
    private AnnouncementItems announcements;
    private Composers composers;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HomeResource() {}

    @Inject
    HomeResource(
            Reading reading,
            FeedTabs tabs,
            HomeTimeline timeline,
            AnnouncementItems announcements,
            Composers composers,
            Browser browser) {
        this.reading = reading;
        this.tabs = tabs;
        this.timeline = timeline;
        this.announcements = announcements;
        this.composers = composers;
        this.browser = browser;
    }

    /**
     * The page.
     *
     * @param tabs other feeds
     * @param announcements what the people who run the server have to say, on the first page
     * @param composer where one writes
     * @param feed the posts
     */
    public record Home(List<Tab> tabs, List<AnnouncementItem> announcements, Composer composer, Feed feed) {}

    /**
     * @param uri tells which part of the feed
     * @return the page
     */
    @GET
    @SignedIn
    public Response show(@Context UriInfo uri) {
        Paging paging = Reading.paging(uri);
        Feed feed = reading.feed(
                reading.text("statuses.home.label"),
                timeline.page(reading.localViewer(), paging),
                FilterContext.HOME,
                new Reading.Place("/home", paging));
        return reading.show(
                "/timeline/home",
                new Home(
                        tabs.around("/home"),
                        paging.maxId() == null
                                ? announcements.unread(reading.localViewer().id())
                                : List.of(),
                        composers.brief(browser.requireUser(), "/home"),
                        feed.live("user")));
    }
}
