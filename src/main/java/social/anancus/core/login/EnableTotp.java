package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/**
 * Demands a code of a code app at each log-in from now on, once a code has proven that the app has the secret. Who had a
 * code app before has the new one instead; recovery codes are made anew. {@link LoginChanged} and {@link SecurityChanged}
 * are fired.
 */
@ApplicationScoped
public class EnableTotp {
    private TotpSetups setups;
    private RateLimiter limiter;
    private UserRepository users;
    private SecondFactorRepository factors;
    private SecondFactorNews news;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EnableTotp() {}

    @Inject
    public EnableTotp(
            TotpSetups setups,
            RateLimiter limiter,
            UserRepository users,
            SecondFactorRepository factors,
            SecondFactorNews news,
            Clock clock) {
        this.setups = setups;
        this.limiter = limiter;
        this.users = users;
        this.factors = factors;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param userId the id of the login
     * @param sealed what {@link BeginTotp} gave
     * @param code what the app shows
     * @return the recovery codes, shown this once; empty if the code is not the app's
     * @throws NotFound if the login went meanwhile
     * @throws TooMany if there were too many tries within the hour
     */
    @Transactional
    public Optional<List<String>> enable(long userId, String sealed, String code) {
        if (!limiter.count(RateLimits.SECOND_FACTOR, Long.toString(userId)).allowed()) {
            throw new TooMany();
        }
        User user = users.findAndLock(userId).orElseThrow(NotFound::new);
        Optional<String> secret = setups.open(userId, sealed);
        Instant now = clock.instant();
        OptionalLong step = secret.isEmpty()
                ? OptionalLong.empty()
                : Totp.ofBase32(secret.get()).step(code, now);
        if (secret.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        user.enableOtp(news.seal(user, secret.get()), step.getAsLong(), now);
        List<String> codes = RecoveryCodes.make();
        factors.replaceCodes(userId, RecoveryCodes.hashes(userId, codes), now);
        users.flush();
        news.changed(user, SecurityNotice.TWO_FACTOR_ENABLED);
        return Optional.of(codes);
    }
}
