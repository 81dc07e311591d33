package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Notes that the password was typed once more in a browser. */
@ApplicationScoped
public class RecordProof {
    private SessionRepository sessions;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RecordProof() {}

    @Inject
    public RecordProof(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @param sessionId the id of the session
     */
    @Transactional
    public void record(long sessionId) {
        sessions.prove(sessionId, clock.instant());
    }
}
