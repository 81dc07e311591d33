package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/**
 * Lets somebody log in by the password alone again: code app, recovery codes and security keys go. {@link LoginChanged} and
 * {@link SecurityChanged} are fired.
 */
@ApplicationScoped
public class DisableTwoFactor {
    private UserRepository users;
    private RoleRepository roles;
    private SecondFactorNews news;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DisableTwoFactor() {}

    @Inject
    public DisableTwoFactor(UserRepository users, RoleRepository roles, SecondFactorNews news, Clock clock) {
        this.users = users;
        this.roles = roles;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param userId the id of the login
     * @throws NotFound if the login went meanwhile
     * @throws NotPermitted if the role demands a second factor
     */
    @Transactional
    public void disable(long userId) {
        User user = users.findAndLock(userId).orElseThrow(NotFound::new);
        if (user.role().requiresTwoFactor() || roles.everyone().requiresTwoFactor()) {
            throw new NotPermitted("The role demands a second factor");
        }
        if (user.requiresOtp()) {
            users.dropSecondFactors(user, clock.instant());
            news.changed(user, SecurityNotice.TWO_FACTOR_DISABLED);
        }
    }
}
