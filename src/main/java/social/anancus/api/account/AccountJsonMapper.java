package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import social.anancus.api.account.AccountJsonCache.Rendered;
import social.anancus.platform.error.NotFound;

/** Gives {@link AccountJson}, from memory where it is there. */
@ApplicationScoped
public class AccountJsonMapper {
    private AccountJsonCache cache;
    private AccountRendering rendering;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountJsonMapper() {}

    @Inject
    public AccountJsonMapper(AccountJsonCache cache, AccountRendering rendering) {
        this.cache = cache;
        this.rendering = rendering;
    }

    /**
     * @param accountIds ids of accounts
     * @return by id, those that there are, suspended ones emptied; two to four statements for any number of accounts that are
     *     not in memory, twice that if some of them have moved
     */
    public Map<Long, AccountJson> byId(Collection<Long> accountIds) {
        Set<Long> ids = new HashSet<>(accountIds);
        Map<Long, Rendered> known = new HashMap<>(cache.get(ids));
        load(ids, known);
        Set<Long> targets = new HashSet<>();
        for (Long id : ids) {
            Rendered account = known.get(id);
            if (account != null && account.movedTo() != null) {
                targets.add(account.movedTo());
            }
        }
        targets.removeAll(known.keySet());
        known.putAll(cache.get(targets));
        load(targets, known);
        Map<Long, AccountJson> all = new HashMap<>();
        for (Long id : ids) {
            Rendered account = known.get(id);
            if (account != null) {
                Rendered target = account.movedTo() == null ? null : known.get(account.movedTo());
                all.put(id, target == null ? account.json() : account.json().movedTo(target.json()));
            }
        }
        return all;
    }

    /**
     * @param accountIds ids of accounts, in the order of the answer
     * @return those that there are, each once
     */
    public List<AccountJson> list(Collection<Long> accountIds) {
        Map<Long, AccountJson> all = byId(accountIds);
        return new LinkedHashSet<>(accountIds)
                .stream().map(all::get).filter(Objects::nonNull).toList();
    }

    /**
     * @param accountId the id of an account
     * @return the account
     * @throws NotFound if there is none
     */
    public AccountJson one(long accountId) {
        AccountJson account = byId(List.of(accountId)).get(accountId);
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }

    private void load(Set<Long> ids, Map<Long, Rendered> known) {
        List<Long> missing = new ArrayList<>(ids);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            long[] before = cache.changes();
            Map<Long, Rendered> loaded = rendering.render(missing);
            cache.put(loaded, before);
            known.putAll(loaded);
        }
    }
}
