package social.anancus.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.search.FindByAddress;
import social.anancus.core.search.SearchAccounts;
import social.anancus.core.search.SearchStatuses;
import social.anancus.core.search.SearchTags;

/** All ways to search. */
@ApplicationScoped
public class Searches {
    private SearchAccounts searchAccounts;
    private SearchStatuses searchStatuses;
    private SearchTags searchTags;
    private FindByAddress findByAddress;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Searches() {}

    @Inject
    public Searches(
            SearchAccounts searchAccounts,
            SearchStatuses searchStatuses,
            SearchTags searchTags,
            FindByAddress findByAddress) {
        this.searchAccounts = searchAccounts;
        this.searchStatuses = searchStatuses;
        this.searchTags = searchTags;
        this.findByAddress = findByAddress;
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

    FindByAddress findByAddress() {
        return findByAddress;
    }
}
