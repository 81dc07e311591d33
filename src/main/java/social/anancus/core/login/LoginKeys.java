package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Everything by which somebody is let in without a password: sessions, tokens, codes. Runs inside a use case's transaction. */
@ApplicationScoped
public class LoginKeys {
    private AccessTokenRepository tokens;
    private SessionRepository sessions;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginKeys() {}

    @Inject
    public LoginKeys(AccessTokenRepository tokens, SessionRepository sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Ends all; the caller fires {@link LoginChanged}. */
    void revokeAllOf(long userId, Instant now) {
        tokens.revokeAllOf(userId, now);
        sessions.deleteAllOf(userId);
    }
}
