package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells the rest of the server what happened to remote accounts, inside the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountEvents {
    private Event<AccountChanged> changed;
    private Event<AccountReceived> received;
    private Event<RemoteAccountGone> gone;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountEvents() {}

    @Inject
    public AccountEvents(
            Event<AccountChanged> changed, Event<AccountReceived> received, Event<RemoteAccountGone> gone) {
        this.changed = changed;
        this.received = received;
        this.gone = gone;
    }

    void received(AccountReceived event) {
        received.fire(event);
        changed.fire(new AccountChanged(event.accountId()));
    }

    void gone(long accountId) {
        gone.fire(new RemoteAccountGone(accountId));
        changed.fire(new AccountChanged(accountId));
    }

    /**
     * @param accountId an account of which moderators have changed something
     */
    public void changed(long accountId) {
        changed.fire(new AccountChanged(accountId));
    }
}
