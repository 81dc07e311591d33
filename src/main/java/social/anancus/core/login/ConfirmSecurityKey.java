package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.webauthn.RelyingParty;
import social.anancus.platform.webauthn.WebAuthn;

/** Logs in who has proven the password and shows a security key. */
@ApplicationScoped
public class ConfirmSecurityKey {
    private SecondFactorTries tries;
    private SecondFactorRepository factors;
    private KeyChallenges challenges;
    private WebAuthn webAuthn;
    private LocalUris uris;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConfirmSecurityKey() {}

    @Inject
    public ConfirmSecurityKey(
            SecondFactorTries tries,
            SecondFactorRepository factors,
            KeyChallenges challenges,
            WebAuthn webAuthn,
            LocalUris uris,
            Clock clock) {
        this.tries = tries;
        this.factors = factors;
        this.challenges = challenges;
        this.webAuthn = webAuthn;
        this.uris = uris;
        this.clock = clock;
    }

    /**
     * What the browser answered.
     *
     * @param sealed what {@link AskForSecurityKey} gave
     * @param response the answer, as JSON
     */
    public record Answer(String sealed, String response) {}

    /**
     * @param challenge what {@link LogIn} gave
     * @param answer what the browser answered
     * @param visitor where it comes from
     * @return whether the browser is logged in
     * @throws TooMany if there were too many tries within the hour
     */
    @Transactional
    public LogInOutcome confirm(String challenge, Answer answer, Visitor visitor) {
        Optional<User> found = tries.begin(challenge);
        if (found.isEmpty()) {
            return new LogInOutcome.Refused(Reason.TOO_LATE);
        }
        User user = found.get();
        return counts(user.id(), answer) ? tries.open(user, visitor) : new LogInOutcome.Refused(Reason.WRONG_KEY);
    }

    private boolean counts(long userId, Answer answer) {
        Optional<KeyChallenges.Challenge> asked =
                challenges.open(KeyChallenges.Purpose.LOG_IN, userId, answer.sealed());
        Optional<SecondFactorRepository.StoredKey> known =
                webAuthn.signer(answer.response()).flatMap(id -> factors.findKey(userId, id));
        if (asked.isEmpty() || known.isEmpty()) {
            return false;
        }
        Instant madeAt = asked.get().madeAt();
        Instant before = known.get().lastChallengeAt();
        if (before != null && !madeAt.isAfter(before)) {
            return false; // this challenge, or an earlier one, has counted once
        }
        OptionalLong count = webAuthn.signed(
                RelyingParty.of(uris.root(), uris.localDomain()),
                asked.get().bytes(),
                known.get().made(),
                answer.response());
        count.ifPresent(now -> factors.noteUse(known.get().id(), now, madeAt, clock.instant()));
        return count.isPresent();
    }
}
