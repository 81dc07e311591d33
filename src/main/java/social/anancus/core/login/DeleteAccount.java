package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.core.account.Account;
import social.anancus.core.account.UsernameRepository;
import social.anancus.platform.error.NotFound;

/**
 * Deletes a local account for good: the login with all tokens goes, the profile is wiped, the name is never given again.
 * The row stays with its key, so that other servers can be told; {@link AccountDeleted} is fired for that.
 */
@ApplicationScoped
public class DeleteAccount {
    private UserRepository users;
    private UsernameRepository usernames;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteAccount() {}

    @Inject
    public DeleteAccount(UserRepository users, UsernameRepository usernames, LoginEvents events, Clock clock) {
        this.users = users;
        this.usernames = usernames;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param login the username or the address of the login
     * @return what it looked like
     * @throws NotFound if there is no such login
     */
    @Transactional
    public LoginSummary delete(String login) {
        User user = users.findByLogin(login).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        LoginSummary summary = LoginSummary.of(user);
        Account account = user.account();
        users.remove(user);
        account.delete(now);
        usernames.retire(account.username(), now);
        events.changed(user);
        events.deleted(account.id());
        return summary;
    }
}
