package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Changes the counters of accounts, each call by one statement, and tells of it. Nothing else does. */
@ApplicationScoped
public class AccountCounters {
    private AccountRepository accounts;
    private AccountChanges changes;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountCounters() {}

    @Inject
    public AccountCounters(AccountRepository accounts, AccountChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
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
        changes.changed(accountId);
    }

    /**
     * @param accountId the author of a status or reblog that is gone
     */
    public void statusRemoved(long accountId) {
        accounts.countStatus(accountId, -1, null);
        changes.changed(accountId);
    }

    /**
     * @param accountId who follows now
     * @param targetAccountId whom
     */
    public void followed(long accountId, long targetAccountId) {
        count(List.of(new Pair(accountId, targetAccountId)), 1);
    }

    /**
     * @param accountId who no longer follows
     * @param targetAccountId whom
     */
    public void unfollowed(long accountId, long targetAccountId) {
        count(List.of(new Pair(accountId, targetAccountId)), -1);
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
        all.keySet().forEach(changes::changed);
    }
}
