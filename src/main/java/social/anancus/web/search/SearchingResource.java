package social.anancus.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.SessionUser;
import social.anancus.core.search.ResolveAddress;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;

/**
 * Search. Visitors find people and hashtags that are known here; who is logged in also finds posts, and by a whole handle or an
 * address what is on other servers.
 */
@Path("search")
@ApplicationScoped
@Produces("text/html")
public class SearchingResource {
    private Browser browser;
    private SearchPages pages;
    private RateLimiter limiter;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SearchingResource() {}

    @Inject
    public SearchingResource(Browser browser, SearchPages pages, RateLimiter limiter) {
        this.browser = browser;
        this.pages = pages;
        this.limiter = limiter;
    }

    /**
     * @param uri its query says what to look for, see {@link SearchWish}
     * @return what was found; where an address leads to one thing, the way there
     * @throws TooMany if somebody searches too often
     */
    @GET
    @Public
    public Response search(@Context UriInfo uri) {
        SearchWish wish = SearchWish.of(uri);
        Long viewer = browser.user()
                .map(SessionUser::person)
                .map(person -> person.accountId())
                .orElse(null);
        if (!wish.isSomething()) {
            return pages.show(wish, viewer, Optional.empty(), false);
        }
        requireFew(viewer);
        if (viewer != null && ResolveAddress.isAddress(wish.text())) {
            return pages.leadTo(wish.text(), viewer)
                    .map(Redirects::to)
                    .orElseGet(() -> pages.show(wish, viewer, Optional.empty(), true));
        }
        boolean handle = viewer != null && wish.offset() == 0 && pages.isHandle(wish.text());
        Optional<Long> resolved = handle ? pages.resolve(wish.text()) : Optional.empty();
        return pages.show(wish, viewer, resolved, handle && resolved.isEmpty());
    }

    private void requireFew(@Nullable Long viewer) {
        boolean allowed = viewer == null
                ? limiter.count(RateLimits.API_ANONYMOUS, browser.visitor().networkKey())
                        .allowed()
                : limiter.count(RateLimits.PAGING, viewer.toString()).allowed();
        if (!allowed) {
            throw new TooMany();
        }
    }
}
