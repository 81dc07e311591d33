package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import social.anancus.core.account.OpenProfile;
import social.anancus.core.relationship.AccountSearchRepository;
import social.anancus.core.relationship.AccountSearchRepository.Wanted;
import social.anancus.core.search.ResolveHandle;

/** Searches accounts, and asks other servers for a handle that is typed in full where the caller wants that. */
@ApplicationScoped
public class AccountSearching {
    private AccountSearchRepository search;
    private ResolveHandle resolveHandle;
    private OpenProfile openProfile;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountSearching() {}

    @Inject
    public AccountSearching(AccountSearchRepository search, ResolveHandle resolveHandle, OpenProfile openProfile) {
        this.search = search;
        this.resolveHandle = resolveHandle;
        this.openProfile = openProfile;
    }

    /** Tells that somebody who is logged in has opened a profile of another server. */
    void opened(long accountId) {
        openProfile.open(accountId);
    }

    List<Long> search(Wanted wanted, boolean resolve) {
        Optional<Long> exact = resolve && wanted.offset() == 0 && wanted.limit() > 0 && !wanted.onlyFollowed()
                ? resolveHandle.resolve(wanted.text(), null)
                : Optional.empty();
        List<Long> known = search.search(wanted);
        if (exact.isEmpty()) {
            return known;
        }
        Set<Long> all = new LinkedHashSet<>(List.of(exact.get()));
        all.addAll(known);
        return all.stream().limit(wanted.limit()).toList();
    }
}
