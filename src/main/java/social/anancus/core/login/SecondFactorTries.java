package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.core.login.SecondFactorChallenge.Opened;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/** What all second factors have in common: who tries, and how often. Runs inside a use case's transaction. */
@ApplicationScoped
public class SecondFactorTries {
    private SecondFactorChallenge challenges;
    private RateLimiter limiter;
    private UserRepository users;
    private OpenSession openSession;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecondFactorTries() {}

    @Inject
    public SecondFactorTries(
            SecondFactorChallenge challenges, RateLimiter limiter, UserRepository users, OpenSession openSession) {
        this.challenges = challenges;
        this.limiter = limiter;
        this.users = users;
        this.openSession = openSession;
    }

    /**
     * Counts a try before it is looked at, and locks the login.
     *
     * @param challenge what {@link LogIn} gave
     * @return the login that has proven its password; empty if that was too long ago or counts no more
     * @throws TooMany if there were too many tries within the hour
     */
    Optional<User> begin(String challenge) {
        Optional<Opened> opened = challenges.open(challenge);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        long userId = opened.get().userId();
        if (!limiter.count(RateLimits.SECOND_FACTOR, Long.toString(userId)).allowed()) {
            throw new TooMany();
        }
        return users.findAndLock(userId).filter(user -> opened.get().isOf(user) && user.requiresOtp());
    }

    LogInOutcome open(User user, Visitor visitor) {
        return openSession
                .open(user.id(), user.passwordHash(), visitor)
                .<LogInOutcome>map(LogInOutcome.Opened::new)
                .orElseGet(() -> new LogInOutcome.Refused(Reason.TOO_LATE));
    }
}
