package social.anancus.arch.bad.core.status;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import social.anancus.arch.bad.core.account.Account;

/** A use case without a transaction. */
public class FiresOutside {
    @Inject
    private Event<Account> events;

    public void publish(Account account) {
        events.fire(account);
    }
}
