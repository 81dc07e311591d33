package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.account.Profile;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Changes what a person shows of themselves, and what they have chosen for writing. */
@ApplicationScoped
public class UpdateProfile {
    private AccountRepository accounts;
    private UserSettingsRepository settings;
    private Event<AccountChanged> changed;
    private Event<ProfileUpdated> updated;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UpdateProfile() {}

    @Inject
    public UpdateProfile(
            AccountRepository accounts,
            UserSettingsRepository settings,
            Event<AccountChanged> changed,
            Event<ProfileUpdated> updated,
            Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.changed = changed;
        this.updated = updated;
        this.clock = clock;
    }

    /**
     * @param accountId a local account
     * @param change what changes
     * @throws NotFound if the account went meanwhile
     * @throws Invalid if a rule is broken; then nothing changes
     */
    @Transactional
    public void update(long accountId, ProfileChange change) {
        Account account = accounts.find(accountId).filter(Account::isLocal).orElseThrow(NotFound::new);
        boolean wasLocked = account.isLocked();
        List<String> before = keys(account);
        Profile profile = ProfileRules.apply(account, change);
        settings.change(accountId, change.settings().stored());
        account.describe(profile, clock.instant());
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(keys(account));
        changed.fire(new AccountChanged(accountId));
        updated.fire(new ProfileUpdated(accountId, wasLocked && !account.isLocked(), List.copyOf(gone)));
    }

    private static List<String> keys(Account account) {
        return Stream.of(account.avatar(), account.header())
                .flatMap(image -> Stream.of(image.key(), image.ownStaticKey()))
                .filter(Objects::nonNull)
                .toList();
    }
}
