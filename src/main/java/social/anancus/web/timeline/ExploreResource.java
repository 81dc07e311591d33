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
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.relationship.DirectoryRepository;
import social.anancus.core.timeline.PublicTimeline;
import social.anancus.core.timeline.TimelineRepository.Scope;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.status.Feed;
import social.anancus.web.status.Reading;
import social.anancus.web.support.Public;
import social.anancus.web.support.Tab;

/** What can be found here: the newest public posts, and people who want to be found. */
@Path("explore")
@ApplicationScoped
@Produces("text/html")
public class ExploreResource {
    private static final int PEOPLE = 40;
    private static final int LAST_PAGE = 100;

    private Reading reading;
    private PublicTimeline timeline;
    private DirectoryRepository directory;
    private AccountItems accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ExploreResource() {}

    @Inject
    ExploreResource(Reading reading, PublicTimeline timeline, DirectoryRepository directory, AccountItems accounts) {
        this.reading = reading;
        this.timeline = timeline;
        this.directory = directory;
        this.accounts = accounts;
    }

    /**
     * The page of posts.
     *
     * @param tabs what else there is
     * @param feed the posts
     */
    public record Posts(List<Tab> tabs, Feed feed) {}

    /**
     * The page of people.
     *
     * @param tabs what else there is
     * @param orders in which orders they can be
     * @param people the people
     * @param newer the page before; null for none
     * @param older the page after; null for none
     */
    public record People(
            List<Tab> tabs,
            List<Tab> orders,
            List<AccountItem> people,
            @Nullable String newer,
            @Nullable String older) {}

    /**
     * @param uri tells which part
     * @return the newest public posts
     */
    @GET
    @Public
    public Response posts(@Context UriInfo uri) {
        Paging paging = Reading.paging(uri);
        Feed feed = reading.feed(
                reading.text("statuses.explore.label"),
                timeline.page(reading.viewer(), new Scope(false, false, false), paging),
                FilterContext.PUBLIC,
                new Reading.Place("/explore", paging));
        return reading.show("/timeline/explore", new Posts(tabs("/explore"), feed));
    }

    /**
     * @param uri tells the {@code order} and the {@code page}
     * @return people of this server
     */
    @GET
    @Path("people")
    @Public
    public Response people(@Context UriInfo uri) {
        boolean newest = "new".equals(uri.getQueryParameters().getFirst("order"));
        int page = page(uri.getQueryParameters().getFirst("page"));
        List<Long> ids = directory.page(
                newest ? DirectoryRepository.Order.NEW : DirectoryRepository.Order.ACTIVE,
                true,
                page * PEOPLE,
                PEOPLE + 1);
        String address = "/explore/people?order=" + (newest ? "new" : "active") + "&page=";
        return reading.show(
                "/timeline/people",
                new People(
                        tabs("/explore/people"),
                        List.of(
                                Tab.of("/explore/people", reading.text("statuses.explore.active"), !newest),
                                Tab.of("/explore/people?order=new", reading.text("statuses.explore.newest"), newest)),
                        accounts.list(ids.stream().limit(PEOPLE).toList(), reading.viewer()),
                        page == 0 ? null : address + (page - 1),
                        ids.size() <= PEOPLE || page >= LAST_PAGE ? null : address + (page + 1)));
    }

    private static int page(@Nullable String text) {
        return text != null && text.matches("\\d{1,3}") ? Math.min(LAST_PAGE, Integer.parseInt(text)) : 0;
    }

    private List<Tab> tabs(String current) {
        return List.of(
                tab("/explore", "statuses.explore.posts", current),
                tab("/explore/people", "statuses.explore.people", current),
                tab("/public/local", "statuses.local", current),
                tab("/public", "statuses.federated", current));
    }

    private Tab tab(String path, String key, String current) {
        return Tab.of(path, reading.text(key), path.equals(current));
    }
}
