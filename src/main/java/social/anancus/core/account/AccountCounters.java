package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** Changes the counters of accounts, each by one statement. */
@ApplicationScoped
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
}
