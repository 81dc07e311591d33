package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.error.TooMany;

/** Logs in who has proven the password and now shows a code. Codes count once; tries are counted before they are looked at. */
@ApplicationScoped
public class ConfirmSecondFactor {
    private SecondFactorTries tries;
    private SecretBox secrets;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConfirmSecondFactor() {}

    @Inject
    public ConfirmSecondFactor(SecondFactorTries tries, SecretBox secrets, Clock clock) {
        this.tries = tries;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param challenge what {@link LogIn} gave
     * @param code six digits, spaces do not matter
     * @param visitor where it comes from
     * @return whether the browser is logged in
     * @throws TooMany if there were too many tries within the hour
     */
    @Transactional
    public LogInOutcome confirm(String challenge, String code, Visitor visitor) {
        Optional<User> found = tries.begin(challenge);
        String sealed = found.map(User::sealedOtpSecret).orElse(null);
        if (sealed == null || found.isEmpty()) {
            return new LogInOutcome.Refused(Reason.TOO_LATE);
        }
        User user = found.get();
        Totp totp = Totp.ofBase32(secrets.openText(sealed, User.otpOwner(user.id())));
        OptionalLong step = totp.step(code, clock.instant());
        Long consumed = user.consumedTimestep();
        if (step.isEmpty() || consumed != null && step.getAsLong() <= consumed) {
            return new LogInOutcome.Refused(Reason.WRONG_CODE);
        }
        user.consume(step.getAsLong());
        return tries.open(user, visitor);
    }
}
