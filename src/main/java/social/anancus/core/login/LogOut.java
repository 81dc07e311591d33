package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.crypto.Tokens;

/** Ends a browser's session. {@link SessionClosed} is fired. */
@ApplicationScoped
public class LogOut {
    private SessionRepository sessions;
    private SessionEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LogOut() {}

    @Inject
    public LogOut(SessionRepository sessions, SessionEvents events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * @param token the value of the session's cookie; one that does not count is no mistake
     */
    @Transactional
    public void logOut(String token) {
        byte[] hash = Tokens.hash(token);
        if (sessions.delete(hash)) {
            events.closed(hash);
        }
    }
}
