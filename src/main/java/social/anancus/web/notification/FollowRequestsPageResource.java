package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.ListedAccount;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.core.relationship.RelationshipListRepository.Kind;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Paging.Limits;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.account.PageLinks;
import social.anancus.web.support.Browser;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.Tab;
import social.anancus.web.support.View;

/** The page of those who ask to follow. */
@Path("follow_requests")
@ApplicationScoped
@Produces("text/html")
public class FollowRequestsPageResource {
    static final String ADDRESS = "/follow_requests";

    private static final Limits LIMITS = new Limits(40, 40);

    private Browser browser;
    private NotificationTabs tabs;
    private AccountItems items;
    private RelationshipListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowRequestsPageResource() {}

    @Inject
    FollowRequestsPageResource(
            Browser browser, NotificationTabs tabs, AccountItems items, RelationshipListRepository lists) {
        this.browser = browser;
        this.tabs = tabs;
        this.items = items;
        this.lists = lists;
    }

    /**
     * Somebody who asks.
     *
     * @param account who
     * @param familiar how many of their followers the person follows
     */
    public record Request(AccountItem account, int familiar) {}

    /**
     * The page.
     *
     * @param tabs its neighbours
     * @param requests those who ask
     * @param links the ways to other pages
     */
    public record Requests(List<Tab> tabs, List<Request> requests, PageLinks links) {}

    /**
     * @param maxId the page ends before this row
     * @param minId the page begins behind this row
     * @return the page
     */
    @GET
    @SignedIn
    public Response show(@QueryParam("max_id") @Nullable String maxId, @QueryParam("min_id") @Nullable String minId) {
        Paging paging = Paging.parse(maxId, null, minId, null, LIMITS);
        long me = browser.requireUser().person().accountId();
        Page<ListedAccount> page = lists.page(Kind.REQUESTS, me, null, paging);
        List<Long> ids = page.items().stream().map(ListedAccount::accountId).toList();
        Map<Long, List<Long>> familiar = lists.familiarFollowers(me, ids);
        List<Request> requests = items.list(ids, Viewer.local(me)).stream()
                .map(item -> new Request(
                        item, familiar.getOrDefault(item.id(), List.of()).size()))
                .toList();
        return View.of(
                        "/people/follow-requests",
                        new Requests(
                                tabs.of(me, ADDRESS, browser.locale(null)),
                                requests,
                                PageLinks.of(ADDRESS, paging, page)))
                .answer(200);
    }
}
