package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import social.anancus.core.login.LoadCredentials.Credentials;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.platform.crypto.Passwords;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimit;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/**
 * Logs people in by their password. Tries are counted by address and by login as Mastodon counts them; who is not known
 * costs as much time as who is.
 */
@ApplicationScoped
public class LogIn {
    private RateLimiter limiter;
    private LoadCredentials loadCredentials;
    private Passwords passwords;
    private RehashPassword rehash;
    private OpenSession openSession;
    private SecondFactorChallenge challenges;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LogIn() {}

    @Inject
    public LogIn(
            RateLimiter limiter,
            LoadCredentials loadCredentials,
            Passwords passwords,
            RehashPassword rehash,
            OpenSession openSession,
            SecondFactorChallenge challenges) {
        this.limiter = limiter;
        this.loadCredentials = loadCredentials;
        this.passwords = passwords;
        this.rehash = rehash;
        this.openSession = openSession;
        this.challenges = challenges;
    }

    /**
     * @param attempt what was typed, and from where
     * @return whether the browser is logged in, or what is missing
     * @throws TooMany if there were too many tries
     * @throws social.anancus.platform.crypto.HashingBusyException if too many others wait
     */
    public LogInOutcome logIn(LogInAttempt attempt) {
        Visitor visitor = attempt.visitor();
        count(RateLimits.LOGIN_PER_ADDRESS, visitor.networkKey());
        String password = attempt.password();
        if (password.isEmpty() || password.codePointCount(0, password.length()) > CredentialMaker.MAX_PASSWORD) {
            return refused(Reason.WRONG); // no password is that long: not worth a hash
        }
        Optional<Credentials> found = attempt.login().length() > EmailAddress.MAX_LENGTH
                ? Optional.empty()
                : loadCredentials.load(attempt.login());
        count(
                RateLimits.LOGIN_PER_ACCOUNT,
                found.map(known -> "user/" + known.userId())
                        .orElseGet(() -> attempt.login().strip().toLowerCase(Locale.ROOT)));
        if (found.isEmpty()) {
            boolean unused = passwords.verifyAgainstNothing(password);
            return refused(Reason.WRONG);
        }
        Credentials known = found.get();
        if (!passwords.verify(password, known.passwordHash())) {
            return refused(Reason.WRONG);
        }
        return proven(known, rehashed(known, password), visitor);
    }

    private void count(RateLimit limit, String key) {
        if (!limiter.count(limit, key).allowed()) {
            throw new TooMany();
        }
    }

    private String rehashed(Credentials known, String password) {
        if (!passwords.needsRehash(known.passwordHash())) {
            return known.passwordHash();
        }
        String fresh = passwords.hash(password);
        return rehash.rehash(known.userId(), known.passwordHash(), fresh) ? fresh : known.passwordHash();
    }

    private LogInOutcome proven(Credentials known, String passwordHash, Visitor visitor) {
        return switch (known.state()) {
            case UNCONFIRMED -> refused(Reason.UNCONFIRMED);
            case PENDING -> refused(Reason.PENDING);
            case DISABLED -> refused(Reason.DISABLED);
            case SUSPENDED -> refused(Reason.SUSPENDED);
            case FUNCTIONAL, TWO_FACTOR_MISSING ->
                known.requiresOtp()
                        ? new LogInOutcome.SecondFactorNeeded(
                                challenges.make(known.userId(), passwordHash), known.username())
                        : openSession
                                .open(known.userId(), passwordHash, visitor)
                                .<LogInOutcome>map(LogInOutcome.Opened::new)
                                .orElseGet(() -> refused(Reason.WRONG));
        };
    }

    private static LogInOutcome refused(Reason reason) {
        return new LogInOutcome.Refused(reason);
    }
}
