package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.platform.error.NotFound;

/** Replaces somebody's recovery codes. {@link SecurityChanged} is fired. */
@ApplicationScoped
public class RenewRecoveryCodes {
    private UserRepository users;
    private SecondFactorRepository factors;
    private SecondFactorNews news;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RenewRecoveryCodes() {}

    @Inject
    public RenewRecoveryCodes(
            UserRepository users, SecondFactorRepository factors, SecondFactorNews news, Clock clock) {
        this.users = users;
        this.factors = factors;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param userId the id of the login
     * @return the codes, shown this once; the earlier ones no longer count
     * @throws NotFound if the login has no second factor
     */
    @Transactional
    public List<String> renew(long userId) {
        User user = users.findAndLock(userId).filter(User::requiresOtp).orElseThrow(NotFound::new);
        List<String> codes = RecoveryCodes.make();
        factors.replaceCodes(userId, RecoveryCodes.hashes(userId, codes), clock.instant());
        news.told(user, SecurityNotice.RECOVERY_CODES_CHANGED);
        return codes;
    }
}
