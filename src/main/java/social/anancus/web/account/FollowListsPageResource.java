package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.ListAccess;
import social.anancus.core.relationship.ListedAccount;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.core.relationship.RelationshipListRepository.Kind;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Paging.Limits;
import social.anancus.web.support.Public;
import social.anancus.web.support.View;

/** The pages of those who follow somebody, whom somebody follows, and which of them the viewer knows. */
@Path("@{acct: [^/]+}/{list: followers|following|familiar}")
@ApplicationScoped
@Produces("text/html")
public class FollowListsPageResource {
    private static final Limits LIMITS = new Limits(40, 40);
    private static final int MOST_FAMILIAR = 200;

    private People people;
    private ProfileDoor door;
    private AccountItems items;
    private RelationshipListRepository lists;
    private ListAccess access;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowListsPageResource() {}

    @Inject
    FollowListsPageResource(
            People people, ProfileDoor door, AccountItems items, RelationshipListRepository lists, ListAccess access) {
        this.people = people;
        this.door = door;
        this.items = items;
        this.lists = lists;
        this.access = access;
    }

    /**
     * The page.
     *
     * @param account whose list
     * @param list which: {@code followers}, {@code following} or {@code familiar}
     * @param people who is in it
     * @param hidden whether the viewer may not see it
     * @param familiar how many followers the viewer knows; -1 for visitors and for one's own list
     * @param links the ways to other pages
     */
    public record Listed(
            AccountItem account, String list, List<AccountItem> people, boolean hidden, int familiar, PageLinks links) {
        /**
         * @return how many there are, as the account's own server says
         */
        public long total() {
            return list.equals("following")
                    ? account.counts().following()
                    : account.counts().followers();
        }
    }

    /**
     * @param acct whose list
     * @param list which
     * @param maxId the page ends before this row
     * @param minId the page begins behind this row
     * @return the page; 410 for who is gone
     */
    @GET
    @Public
    public Response show(
            @PathParam("acct") String acct,
            @PathParam("list") String list,
            @QueryParam("max_id") @Nullable String maxId,
            @QueryParam("min_id") @Nullable String minId) {
        return door.open(
                acct, "/" + list, account -> list(account, list, Paging.parse(maxId, null, minId, null, LIMITS)));
    }

    private Response list(AccountItem account, String list, Paging paging) {
        Viewer viewer = people.viewer();
        boolean hidden = !access.mayList(account.id(), viewer.accountId());
        List<Long> familiar = familiar(account, viewer);
        Page<ListedAccount> page = Page.empty();
        List<Long> ids = familiar;
        if (!list.equals("familiar")) {
            Kind kind = list.equals("followers") ? Kind.FOLLOWERS : Kind.FOLLOWING;
            page = hidden ? page : lists.page(kind, account.id(), viewer.accountId(), paging);
            ids = page.items().stream().map(ListedAccount::accountId).toList();
        }
        boolean asks = viewer.accountId() != null && !account.self();
        return View.of(
                        "/people/follow-list",
                        new Listed(
                                account,
                                list,
                                items.list(ids.stream().limit(MOST_FAMILIAR).toList(), viewer),
                                hidden,
                                asks ? familiar.size() : -1,
                                PageLinks.of(account.path() + "/" + list, paging, page)))
                .answer(200);
    }

    private List<Long> familiar(AccountItem account, Viewer viewer) {
        Long me = viewer.accountId();
        if (me == null || account.self()) {
            return List.of();
        }
        Map<Long, List<Long>> found = lists.familiarFollowers(me, List.of(account.id()));
        return found.getOrDefault(account.id(), List.of());
    }
}
