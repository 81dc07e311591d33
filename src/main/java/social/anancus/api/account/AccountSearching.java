package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import social.anancus.core.account.OpenProfile;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.core.relationship.AccountSearchRepository;
import social.anancus.core.relationship.AccountSearchRepository.Wanted;
import social.anancus.platform.error.ExpectedException;

/** Searches accounts, and asks other servers for a handle that is typed in full where the caller wants that. */
@ApplicationScoped
public class AccountSearching {
    // possessive: one pass
    private static final Pattern HANDLE =
            Pattern.compile("@?+[A-Za-z0-9_]++(?:[.-]++[A-Za-z0-9_]++)*+@[^\\s@/?#]{1,255}+");

    private AccountSearchRepository search;
    private RemoteAccounts remoteAccounts;
    private OpenProfile openProfile;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountSearching() {}

    @Inject
    public AccountSearching(
            AccountSearchRepository search, RemoteAccounts remoteAccounts, OpenProfile openProfile) {
        this.search = search;
        this.remoteAccounts = remoteAccounts;
        this.openProfile = openProfile;
    }

    /** Tells that somebody who is logged in has opened a profile of another server. */
    void opened(long accountId) {
        openProfile.open(accountId);
    }

    List<Long> search(Wanted wanted, boolean resolve) {
        Optional<Long> exact = resolve && wanted.offset() == 0 && wanted.limit() > 0 && !wanted.onlyFollowed()
                ? resolve(wanted.text())
                : Optional.empty();
        List<Long> known = search.search(wanted);
        if (exact.isEmpty()) {
            return known;
        }
        Set<Long> all = new LinkedHashSet<>(List.of(exact.get()));
        all.addAll(known);
        return all.stream().limit(wanted.limit()).toList();
    }

    /**
     * @param text what was typed
     * @return the account, if the text is the whole handle of one, here or elsewhere
     */
    public Optional<Long> resolve(String text) {
        String handle = text.strip();
        if (handle.length() > 2300 || !HANDLE.matcher(handle).matches()) {
            return Optional.empty();
        }
        try {
            long found = remoteAccounts.resolve(handle);
            opened(found);
            return Optional.of(found);
        } catch (ExpectedException e) {
            return Optional.empty(); // then what is known here is all that is found
        }
    }
}
