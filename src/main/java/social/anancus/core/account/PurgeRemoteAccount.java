package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.core.instance.UriLockRepository;

/**
 * Takes a remote account away that its server has deleted: what is personal is wiped at once, what it wrote and what ties it
 * follow. The row stays, so that what comes late under its name finds it gone.
 */
@ApplicationScoped
public class PurgeRemoteAccount {
    private AccountRepository accounts;
    private RemoteAccountRepository remotes;
    private UriLockRepository locks;
    private AccountEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PurgeRemoteAccount() {}

    @Inject
    PurgeRemoteAccount(
            AccountRepository accounts,
            RemoteAccountRepository remotes,
            UriLockRepository locks,
            AccountEvents events,
            Clock clock) {
        this.accounts = accounts;
        this.remotes = remotes;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId a remote account; nothing happens to others, nor twice
     * @return whether it was there
     */
    @Transactional
    public boolean purge(long accountId) {
        RemoteActor remote = accounts.find(accountId).map(Account::remote).orElse(null);
        if (remote == null) {
            return false;
        }
        locks.lock(List.of(remote.uri()));
        Account account = remotes.lock(accountId).orElseThrow();
        if (account.isDeleted()) {
            return false;
        }
        account.vanish(clock.instant());
        remotes.flush();
        remotes.replaceKeys(accountId, List.of(), clock.instant());
        events.gone(accountId);
        return true;
    }
}
