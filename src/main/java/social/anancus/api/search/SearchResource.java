package social.anancus.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.core.login.Authentication;
import social.anancus.core.search.Found;
import social.anancus.core.search.SearchPage;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Paging;

/** Search (https://docs.joinmastodon.org/methods/search/). */
@Path("v2/search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SearchResource {
    private static final Paging.Limits LIMITS = Paging.Limits.of(20);
    private static final int MAX_OFFSET = 10_000;
    private static final String NO_PAGES = "Search queries pagination is not supported without authentication";
    private static final String NO_RESOLVING =
            "Search queries that resolve remote resources are not supported without authentication";

    private Caller caller;
    private Query query;
    private Searches searches;
    private SearchJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SearchResource() {}

    @Inject
    public SearchResource(Caller caller, Query query, Searches searches, SearchJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.searches = searches;
        this.mapper = mapper;
    }

    /**
     * @return accounts, statuses and hashtags for {@code q}
     */
    @GET
    @Public({"read", "read:search"})
    public Response search() {
        String text = query.text("q");
        if (text == null || text.isBlank()) {
            return ErrorAnswer.of(400, "param is missing or the value is empty or invalid: q")
                    .toResponse();
        }
        if (isNegative("offset") || isNegative("limit")) {
            return ErrorAnswer.of(400, "Pagination values for `offset` and `limit` must be positive")
                    .toResponse();
        }
        Long viewer = caller.person().map(Authentication.Person::accountId).orElse(null);
        boolean resolve = query.flag("resolve");
        if (viewer == null && (query.text("offset") != null || resolve)) {
            return ErrorAnswer.of(401, resolve ? NO_RESOLVING : NO_PAGES).toResponse();
        }
        SearchWords words = new SearchWords(text.strip(), query.text("type"), resolve);
        return Response.ok(words.isAddress() ? byAddress(words, viewer) : byWords(words, viewer))
                .build();
    }

    private boolean isNegative(String name) {
        Long number = query.number(name);
        return number != null && number < 0;
    }

    private SearchJson byAddress(SearchWords words, @Nullable Long viewer) {
        Found found = searches.byAddress(words.text());
        return mapper.toJson(
                words.wants("accounts") ? found.accountIds() : List.of(),
                words.wants("statuses") ? found.statusIds() : List.of(),
                List.of(),
                viewer(viewer));
    }

    private SearchJson byWords(SearchWords words, @Nullable Long viewer) {
        int offset = words.type() == null || words.type().isEmpty() ? 0 : query.offset();
        SearchPage page = new SearchPage(
                query.limit(LIMITS), Math.min(offset, MAX_OFFSET), query.number("max_id"), query.number("min_id"));
        List<Long> accountIds = words.wantsAccounts() ? accounts(words, viewer, page) : List.of();
        List<Long> tagIds = words.wantsHashtags()
                ? searches.tags().search(words.text(), query.flag("exclude_unreviewed"), page)
                : List.of();
        List<Long> statusIds = viewer != null && words.wants("statuses")
                ? searches.statuses().search(viewer, words.text(), query.number("account_id"), page)
                : List.of();
        return mapper.toJson(accountIds, statusIds, tagIds, viewer(viewer));
    }

    private List<Long> accounts(SearchWords words, @Nullable Long viewer, SearchPage page) {
        Set<Long> found = new LinkedHashSet<>();
        if (words.resolve() && page.offset() == 0 && !query.flag("following")) {
            searches.byHandle(words.text()).ifPresent(found::add);
        }
        found.addAll(searches.accounts().search(words.text(), viewer, query.flag("following"), page));
        return found.stream().limit(page.limit()).toList();
    }

    private static Viewer viewer(@Nullable Long accountId) {
        return accountId == null ? Viewer.anonymous() : Viewer.local(accountId);
    }
}
