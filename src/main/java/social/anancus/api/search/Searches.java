package social.anancus.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.api.account.AccountSearching;
import social.anancus.core.search.AskOthers;
import social.anancus.core.search.FindByAddress;
import social.anancus.core.search.Found;
import social.anancus.core.search.SearchAccounts;
import social.anancus.core.search.SearchStatuses;
import social.anancus.core.search.SearchTags;
import social.anancus.platform.error.ExpectedException;

/** All ways to search. */
@ApplicationScoped
public class Searches {
    private SearchAccounts searchAccounts;
    private SearchStatuses searchStatuses;
    private SearchTags searchTags;
    private FindByAddress findByAddress;
    private AskOthers askOthers;
    private AccountSearching accountSearching;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Searches() {}

    @Inject
    public Searches(
            SearchAccounts searchAccounts,
            SearchStatuses searchStatuses,
            SearchTags searchTags,
            FindByAddress findByAddress,
            AskOthers askOthers,
            AccountSearching accountSearching) {
        this.searchAccounts = searchAccounts;
        this.searchStatuses = searchStatuses;
        this.searchTags = searchTags;
        this.findByAddress = findByAddress;
        this.askOthers = askOthers;
        this.accountSearching = accountSearching;
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
        Found known = findByAddress.find(address);
        if (!known.accountIds().isEmpty() || !known.statusIds().isEmpty()) {
            return known;
        }
        try {
            return askOthers.ask(address);
        } catch (ExpectedException e) {
            return known; // nothing is found, whatever the reason
        }
    }

    /** The account with a handle that is typed in full, here or elsewhere. */
    Optional<Long> byHandle(String text) {
        return accountSearching.resolve(text);
    }
}
