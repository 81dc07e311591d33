package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.account.HasMoved;
import social.anancus.core.login.UserSettingsRepository;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.ids.Ids;

/** Completes what authors want by their settings, and checks it. */
@ApplicationScoped
public class StatusDrafts {
    private AccountRepository accounts;
    private UserSettingsRepository settings;
    private Ids ids;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusDrafts() {}

    @Inject
    public StatusDrafts(AccountRepository accounts, UserSettingsRepository settings, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is no such author
     * @throws HasMoved if that one has moved away
     * @throws Invalid if it says nothing or too much
     */
    StatusDraft draft(NewStatus wanted) {
        Account author = accounts.find(wanted.accountId()).orElseThrow(NotFound::new);
        if (author.movedToAccountId() != null) {
            throw new HasMoved();
        }
        return StatusDraft.of(wanted, settings.of(author.id()), author.isSilenced());
    }

    /**
     * @param accountId who shares something
     * @return to whom, where that one does not say
     */
    Visibility reblogVisibility(long accountId) {
        return Visibility.ofWire(settings.of(accountId).defaultVisibility())
                .filter(visibility -> visibility != Visibility.DIRECT)
                .orElse(Visibility.PRIVATE);
    }

    long nextId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }
}
