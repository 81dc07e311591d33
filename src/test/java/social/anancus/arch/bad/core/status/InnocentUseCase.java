package social.anancus.arch.bad.core.status;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.arch.bad.core.account.Account;

/** Innocent: the use case opens the transaction. */
public class InnocentUseCase {
    @Inject
    private Event<Account> events;

    @Transactional
    public void publish(Account account) {
        events.fire(account);
    }
}
