package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notes when and from where a session was used, at most once in ten minutes. */
@ApplicationScoped
public class RecordSessionUse {
    /** How exact the time of the last use is. */
    static final Duration GRAIN = Duration.ofMinutes(10);

    private SessionRepository sessions;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RecordSessionUse() {}

    @Inject
    public RecordSessionUse(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @param sessionId the id of the session
     * @param address the IP address from which it was used
     */
    @Transactional
    public void record(long sessionId, String address) {
        Instant now = clock.instant();
        sessions.recordUse(sessionId, address, now, now.minus(GRAIN));
    }
}
