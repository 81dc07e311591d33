package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the browsers that somebody is logged in with. */
@ApplicationScoped
public class ListSessions {
    private SessionRepository sessions;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListSessions() {}

    @Inject
    public ListSessions(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /**
     * @param userId the id of the login
     * @return its sessions, the one used last first: at most ten
     */
    @Transactional
    public List<SessionSummary> list(long userId) {
        return sessions.listOf(userId);
    }
}
