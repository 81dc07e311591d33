package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;

/**
 * Sets the password that somebody has chosen who followed the link. It logs nobody in; every session and token ends.
 * {@link LoginChanged} is fired.
 */
@ApplicationScoped
public class ResetPassword {
    /** How long a link holds. */
    static final Duration LIFE = Duration.ofHours(6);

    private UserRepository users;
    private LoginKeys keys;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ResetPassword() {}

    @Inject
    public ResetPassword(UserRepository users, LoginKeys keys, LoginEvents events, Clock clock) {
        this.users = users;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param token what the link holds
     * @param password the new password, hashed before by {@link CredentialMaker}
     * @return whether the link counts
     * @throws Invalid if the password is not allowed
     */
    @Transactional
    public boolean reset(String token, NewPassword password) {
        Instant now = clock.instant();
        Optional<User> found = users.findByResetToken(Tokens.hash(token)).filter(user -> isOpen(user, now));
        if (found.isEmpty()) {
            return false;
        }
        List<FieldError> mistakes = CredentialMaker.mistakes(password.text());
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        User user = found.get();
        user.changePassword(password.hash(), now);
        users.flush();
        keys.revokeAllOf(user.id(), now);
        events.changed(user);
        return true;
    }

    private static boolean isOpen(User user, Instant now) {
        Instant sentAt = user.resetSentAt();
        return sentAt != null && sentAt.plus(LIFE).isAfter(now);
    }
}
