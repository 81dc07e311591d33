package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Tells whether the password was typed in a browser lately, as {@link ProveSession} asks for it. */
@ApplicationScoped
public class CheckProof {
    /** How long a proof holds. */
    static final Duration LIFE = Duration.ofHours(1);

    private SessionRepository sessions;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CheckProof() {}

    @Inject
    public CheckProof(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @param sessionId the id of the session
     * @return whether it was
     */
    @Transactional
    public boolean isFresh(long sessionId) {
        return sessions.provenAt(sessionId)
                .filter(at -> at.plus(LIFE).isAfter(clock.instant()))
                .isPresent();
    }
}
