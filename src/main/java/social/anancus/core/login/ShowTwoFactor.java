package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Shows people how they log in. */
@ApplicationScoped
public class ShowTwoFactor {
    private UserRepository users;
    private RoleRepository roles;
    private SecondFactorRepository factors;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowTwoFactor() {}

    @Inject
    public ShowTwoFactor(UserRepository users, RoleRepository roles, SecondFactorRepository factors) {
        this.users = users;
        this.roles = roles;
        this.factors = factors;
    }

    /**
     * @param userId the id of a login
     * @return its second factors
     * @throws NotFound if it went meanwhile
     */
    @Transactional
    public TwoFactor show(long userId) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        return new TwoFactor(
                user.requiresOtp(),
                user.role().requiresTwoFactor() || roles.everyone().requiresTwoFactor(),
                factors.countCodes(userId),
                RecoveryCodes.NUMBER,
                factors.keysOf(userId));
    }
}
