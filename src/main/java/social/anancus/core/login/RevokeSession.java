package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Ends another of somebody's own sessions. {@link SessionClosed} is fired. */
@ApplicationScoped
public class RevokeSession {
    private SessionRepository sessions;
    private SessionEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RevokeSession() {}

    @Inject
    public RevokeSession(SessionRepository sessions, SessionEvents events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * @param userId the id of the login
     * @param sessionId the id of the session
     * @throws NotFound if it is not this login's
     */
    @Transactional
    public void revoke(long userId, long sessionId) {
        byte[] hash = sessions.hashOf(userId, sessionId).orElseThrow(NotFound::new);
        if (sessions.delete(hash)) {
            events.closed(hash);
        }
    }
}
