package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import social.anancus.platform.crypto.Tokens;

/** Logs a browser in, once its user has proven who they are. The oldest session beyond the tenth ends. */
@ApplicationScoped
public class OpenSession {
    private static final int BYTES = 32;

    private UserRepository users;
    private SessionRepository sessions;
    private SessionEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OpenSession() {}

    @Inject
    public OpenSession(UserRepository users, SessionRepository sessions, SessionEvents events, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param userId the id of the login
     * @param passwordHash the hash of the password that was proven: a session is not opened by one that changed meanwhile
     * @param visitor where the log-in comes from
     * @return the value of the cookie, which cannot be had again; empty if the password changed meanwhile
     */
    @Transactional
    public Optional<String> open(long userId, String passwordHash, Visitor visitor) {
        Optional<User> user =
                users.find(userId).filter(known -> known.passwordHash().equals(passwordHash));
        if (user.isEmpty()) {
            return Optional.empty();
        }
        String token = Tokens.random(BYTES);
        Instant now = clock.instant();
        sessions.add(Tokens.hash(token), userId, visitor, now);
        for (byte[] hash : sessions.surplusOf(userId)) {
            if (sessions.delete(hash)) {
                events.closed(hash);
            }
        }
        users.recordSignIn(userId, visitor.address(), now);
        return Optional.of(token);
    }
}
