package social.anancus.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.search.Found;
import social.anancus.core.search.ResolveAddress;
import social.anancus.core.search.ResolveHandle;
import social.anancus.core.search.SearchAccounts;
import social.anancus.core.search.SearchPage;
import social.anancus.core.search.SearchStatuses;
import social.anancus.core.search.SearchTags;

/** All ways to find something. */
@ApplicationScoped
class Finds {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private SearchAccounts accounts;
    private SearchTags tags;
    private SearchStatuses statuses;
    private ResolveAddress resolveAddress;
    private ResolveHandle resolveHandle;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    Finds() {}

    @Inject
    Finds(
            SearchAccounts accounts,
            SearchTags tags,
            SearchStatuses statuses,
            ResolveAddress resolveAddress,
            ResolveHandle resolveHandle) {
        this.accounts = accounts;
        this.tags = tags;
        this.statuses = statuses;
        this.resolveAddress = resolveAddress;
        this.resolveHandle = resolveHandle;
    }

    boolean isHandle(String text) {
        return resolveHandle.isHandle(text);
    }

    /** What an address leads to; other servers are asked. */
    Found byAddress(String address) {
        return resolveAddress.resolve(address);
    }

    /** The account with a whole handle; its server is asked. */
    Optional<Long> byHandle(String handle) {
        return resolveHandle.resolve(handle, PATIENCE);
    }

    /** Accounts that are known here, after one that was found otherwise. */
    List<Long> accounts(String text, @Nullable Long viewer, SearchPage page, Optional<Long> first) {
        // a mark before a word means hashtags; an at sign among several words no handle
        if (text.startsWith("#") || text.contains("@") && text.contains(" ")) {
            return List.of();
        }
        Set<Long> found = new LinkedHashSet<>();
        first.ifPresent(found::add);
        found.addAll(accounts.search(text, viewer, false, page));
        return found.stream().limit(page.limit()).toList();
    }

    List<Long> tags(String text, SearchPage page) {
        return text.contains("@") || text.contains(" ") ? List.of() : tags.search(text, false, page);
    }

    List<Long> statuses(long viewer, String query, SearchPage page) {
        return statuses.search(viewer, query, null, page);
    }
}
