package social.anancus.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.search.Found;
import social.anancus.core.search.ResolveAddress;
import social.anancus.core.search.ResolveHandle;
import social.anancus.core.search.SearchAccounts;
import social.anancus.core.search.SearchStatuses;
import social.anancus.core.search.SearchTags;

/** All ways to search. */
@ApplicationScoped
public class Searches {
    private SearchAccounts searchAccounts;
    private SearchStatuses searchStatuses;
    private SearchTags searchTags;
    private ResolveAddress resolveAddress;
    private ResolveHandle resolveHandle;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Searches() {}

    @Inject
    public Searches(
            SearchAccounts searchAccounts,
            SearchStatuses searchStatuses,
            SearchTags searchTags,
            ResolveAddress resolveAddress,
            ResolveHandle resolveHandle) {
        this.searchAccounts = searchAccounts;
        this.searchStatuses = searchStatuses;
        this.searchTags = searchTags;
        this.resolveAddress = resolveAddress;
        this.resolveHandle = resolveHandle;
    }

    SearchAccounts accounts() {
        return searchAccounts;
    }

    SearchStatuses statuses() {
        return searchStatuses;
    }

    SearchTags tags() {
        return searchTags;
    }

    /** What an address leads to: known here, or fetched from there. */
    Found byAddress(String address) {
        return resolveAddress.resolve(address);
    }

    /** The account with a handle that is typed in full, here or elsewhere. */
    Optional<Long> byHandle(String text) {
        return resolveHandle.resolve(text, null);
    }
}
