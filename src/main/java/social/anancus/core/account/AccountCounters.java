package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Changes the counters of accounts, each call by one statement, and tells of it. Nothing else does. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountCounters {
    private AccountRepository accounts;
    private Event<AccountChanged> changed;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountCounters() {}

    @Inject
    public AccountCounters(AccountRepository accounts, Event<AccountChanged> changed) {
        this.accounts = accounts;
        this.changed = changed;
    }

    /**
     * That one account follows another, or no longer does.
     *
     * @param accountId who follows
     * @param targetAccountId whom
     */
    public record Pair(long accountId, long targetAccountId) {}

    /**
     * @param accountId the author of a new status or reblog
     * @param at when
     */
    public void statusPublished(long accountId, Instant at) {
        accounts.countStatus(accountId, 1, at);
        changed.fire(new AccountChanged(accountId));
    }

    /**
     * @param accountId the author of a status or reblog that is gone
     */
    public void statusRemoved(long accountId) {
        accounts.countStatus(accountId, -1, null);
        changed.fire(new AccountChanged(accountId));
    }

    /**
     * @param accountId who follows now
     * @param targetAccountId whom
     */
    public void followed(long accountId, long targetAccountId) {
        count(List.of(new Pair(accountId, targetAccountId)), 1);
    }

    /**
     * @param follows follows that are gone, all at once
     */
    public void unfollowed(Collection<Pair> follows) {
        count(follows, -1);
    }

    private void count(Collection<Pair> follows, int by) {
        if (follows.isEmpty()) {
            return;
        }
        TreeMap<Long, FollowCount> all = new TreeMap<>();
        for (Pair follow : follows) {
            all.merge(follow.accountId(), new FollowCount(follow.accountId(), by, 0), FollowCount::and);
            all.merge(follow.targetAccountId(), new FollowCount(follow.targetAccountId(), 0, by), FollowCount::and);
        }
        accounts.countFollows(all.values());
        all.keySet().forEach(id -> changed.fire(new AccountChanged(id)));
    }
}
