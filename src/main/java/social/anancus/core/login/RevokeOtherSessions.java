package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ends all of somebody's sessions but one. {@link SessionClosed} is fired for each. */
@ApplicationScoped
public class RevokeOtherSessions {
    private SessionRepository sessions;
    private SessionEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RevokeOtherSessions() {}

    @Inject
    public RevokeOtherSessions(SessionRepository sessions, SessionEvents events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * @param userId the id of the login
     * @param sessionId the id of the session that stays
     */
    @Transactional
    public void revoke(long userId, long sessionId) {
        for (byte[] hash : sessions.othersOf(userId, sessionId)) {
            if (sessions.delete(hash)) {
                events.closed(hash);
            }
        }
    }
}
