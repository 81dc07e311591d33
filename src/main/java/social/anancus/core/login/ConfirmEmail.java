package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import social.anancus.platform.crypto.Tokens;

/** Takes an address for proven whose owner has followed the link. {@link LoginChanged} is fired. */
@ApplicationScoped
public class ConfirmEmail {
    /** How long a link holds. */
    static final Duration LIFE = Duration.ofHours(48);

    private UserRepository users;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConfirmEmail() {}

    @Inject
    public ConfirmEmail(UserRepository users, LoginEvents events, Clock clock) {
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** What becomes of a link. */
    public enum Outcome {
        CONFIRMED,
        /** It is confirmed, and a moderator has yet to approve the account. */
        PENDING,
        /** Nobody waits for it: it was used, or another was sent later. */
        UNKNOWN,
        EXPIRED,
        /** Somebody else proved the same address meanwhile. */
        TAKEN
    }

    /**
     * @param token what the link holds
     * @return what becomes of it
     */
    @Transactional
    public Outcome confirm(String token) {
        Optional<User> found = users.findByConfirmationToken(Tokens.hash(token));
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        User user = found.get();
        Instant now = clock.instant();
        Instant sentAt = user.confirmationSentAt();
        if (sentAt == null || sentAt.plus(LIFE).isBefore(now)) {
            return Outcome.EXPIRED;
        }
        String waiting = user.unconfirmedEmail();
        if (waiting != null
                && users.findByEmail(waiting)
                        .filter(other -> other.id() != user.id())
                        .isPresent()) {
            return Outcome.TAKEN;
        }
        user.confirm(now);
        users.flush();
        events.changed(user);
        return user.isApproved() ? Outcome.CONFIRMED : Outcome.PENDING;
    }
}
