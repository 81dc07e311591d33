package social.anancus.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.search.Found;
import social.anancus.core.search.SearchPage;
import social.anancus.core.status.Viewer;
import social.anancus.core.tag.ShowTags;
import social.anancus.core.tag.TagDetails;
import social.anancus.core.tag.TagUse;
import social.anancus.platform.error.NotFound;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.search.SearchWish.Kind;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.View;

/** Shows what was found. */
@ApplicationScoped
class SearchPages {
    private static final int PAGE = 20;
    private static final int FEW = 5;
    private static final int OK = 200;

    private Browser browser;
    private Finds finds;
    private AccountItems accounts;
    private StatusItems statuses;
    private ShowTags showTags;
    private SearchTexts texts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    SearchPages() {}

    @Inject
    SearchPages(
            Browser browser,
            Finds finds,
            AccountItems accounts,
            StatusItems statuses,
            ShowTags showTags,
            SearchTexts texts) {
        this.browser = browser;
        this.finds = finds;
        this.accounts = accounts;
        this.statuses = statuses;
        this.showTags = showTags;
        this.texts = texts;
    }

    boolean isHandle(String text) {
        return finds.isHandle(text);
    }

    Optional<Long> resolve(String handle) {
        return finds.byHandle(handle);
    }

    /**
     * @param address an address on the web
     * @param viewerId who looks
     * @return the page here of what it leads to; empty where that is nothing, or the viewer may not see it
     */
    Optional<String> leadTo(String address, long viewerId) {
        Viewer viewer = Viewer.local(viewerId);
        Found found = finds.byAddress(address);
        for (long id : found.accountIds()) {
            try {
                return Optional.of(accounts.one(id, viewer).path());
            } catch (NotFound e) {
                return Optional.empty();
            }
        }
        if (found.statusIds().isEmpty()) {
            return Optional.empty();
        }
        Map<Long, StatusItem> shown = statuses.of(found.statusIds(), viewer, browser.locale(null));
        return shown.values().stream().findFirst().map(StatusItem::path);
    }

    /**
     * @param wish what is looked for
     * @param viewerId who looks; null for visitors
     * @param resolved an account that its server was asked for
     * @param unresolved whether another server was asked, for nothing
     */
    Response show(SearchWish wish, @Nullable Long viewerId, Optional<Long> resolved, boolean unresolved) {
        Locale locale = browser.locale(null);
        Viewer viewer = viewerId == null ? Viewer.anonymous() : Viewer.local(viewerId);
        boolean all = wish.kind() == Kind.ALL;
        boolean words = !wish.text().isEmpty();
        SearchPage few = new SearchPage(all ? FEW : PAGE, wish.offset(), null, null);
        List<Long> people =
                words && wish.wants(Kind.PEOPLE) ? finds.accounts(wish.text(), viewerId, few, resolved) : List.of();
        List<Long> tagIds = words && wish.wants(Kind.TAGS) ? finds.tags(wish.text(), few) : List.of();
        SearchPage many = new SearchPage(PAGE, wish.offset(), null, null);
        List<Long> posts = viewerId != null && wish.isSomething() && wish.wants(Kind.POSTS)
                ? finds.statuses(viewerId, wish.query(), many)
                : List.of();
        Kind paged = all ? Kind.POSTS : wish.kind();
        boolean full = (paged == Kind.PEOPLE ? people : paged == Kind.TAGS ? tagIds : posts).size() == PAGE;
        SearchModel model = new SearchModel(
                wish,
                Arrays.stream(Kind.values())
                        .map(kind -> texts.tab(wish, kind, locale))
                        .toList(),
                accounts(people, viewer),
                tags(tagIds, viewerId),
                posts(posts, viewer, locale),
                full ? wish.address(paged, wish.offset() + PAGE) : null,
                texts.choices(locale),
                unresolved);
        return View.of("/writing/search", model).answer(OK);
    }

    private List<AccountItem> accounts(List<Long> ids, Viewer viewer) {
        return ids.isEmpty() ? List.of() : accounts.list(ids, viewer);
    }

    private List<StatusItem> posts(List<Long> ids, Viewer viewer, Locale locale) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, StatusItem> found = statuses.of(ids, viewer, locale);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<TagItem> tags(List<Long> ids, @Nullable Long viewerId) {
        return ids.isEmpty()
                ? List.of()
                : showTags.show(ids, viewerId).stream().map(SearchPages::item).toList();
    }

    private static TagItem item(TagDetails tag) {
        return new TagItem(
                tag.name(),
                "/tags/" + Redirects.encode(tag.name().toLowerCase(Locale.ROOT)),
                tag.history().stream().mapToLong(TagUse::accounts).sum(),
                tag.history().stream().mapToLong(TagUse::uses).sum(),
                Boolean.TRUE.equals(tag.following()));
    }
}
