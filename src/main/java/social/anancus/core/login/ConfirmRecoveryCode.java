package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.platform.error.TooMany;

/**
 * Logs in who has proven the password and shows a recovery code, which is gone then. {@link SecurityChanged} is fired: who
 * did not do it learns of it.
 */
@ApplicationScoped
public class ConfirmRecoveryCode {
    private static final int MAX_LENGTH = 64;

    private SecondFactorTries tries;
    private SecondFactorRepository factors;
    private SecondFactorNews news;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConfirmRecoveryCode() {}

    @Inject
    public ConfirmRecoveryCode(SecondFactorTries tries, SecondFactorRepository factors, SecondFactorNews news) {
        this.tries = tries;
        this.factors = factors;
        this.news = news;
    }

    /**
     * @param challenge what {@link LogIn} gave
     * @param code a recovery code; case, spaces and hyphens do not matter
     * @param visitor where it comes from
     * @return whether the browser is logged in
     * @throws TooMany if there were too many tries within the hour
     */
    @Transactional
    public LogInOutcome confirm(String challenge, String code, Visitor visitor) {
        Optional<User> found = tries.begin(challenge);
        if (found.isEmpty()) {
            return new LogInOutcome.Refused(Reason.TOO_LATE);
        }
        User user = found.get();
        boolean counts =
                code.length() <= MAX_LENGTH && factors.takeCode(user.id(), RecoveryCodes.hash(user.id(), code));
        if (!counts) {
            return new LogInOutcome.Refused(Reason.WRONG_RECOVERY_CODE);
        }
        news.told(user, SecurityNotice.RECOVERY_CODE_USED);
        return tries.open(user, visitor);
    }
}
