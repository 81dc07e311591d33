package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.core.login.PageOwnerChanged;

/** Tells the rest of the server, inside the transaction, that a profile says something else of where the account was or is. */
@ApplicationScoped
class ProfileNews {
    private Event<AccountChanged> changed;
    private Event<ProfileUpdated> updated;
    private Event<PageOwnerChanged> pageChanged;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ProfileNews() {}

    @Inject
    ProfileNews(Event<AccountChanged> changed, Event<ProfileUpdated> updated, Event<PageOwnerChanged> pageChanged) {
        this.changed = changed;
        this.updated = updated;
        this.pageChanged = pageChanged;
    }

    /** After a move, of which the rest of the server knows already. */
    @Transactional
    void moved(long accountId) {
        pageChanged.fire(new PageOwnerChanged(accountId));
    }

    void tell(long accountId) {
        changed.fire(new AccountChanged(accountId));
        updated.fire(new ProfileUpdated(accountId, false, List.of()));
    }
}
