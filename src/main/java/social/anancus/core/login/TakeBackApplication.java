package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.anancus.platform.error.NotFound;

/** Takes back what an application may do for somebody: all its tokens and codes. {@link TokenRevoked} is fired for each. */
@ApplicationScoped
public class TakeBackApplication {
    private AccessTokenRepository tokens;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TakeBackApplication() {}

    @Inject
    public TakeBackApplication(AccessTokenRepository tokens, LoginEvents events, Clock clock) {
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param userId the id of the login
     * @param applicationId the id of the application
     * @throws NotFound if it may do nothing for this login, or is the server's own
     */
    @Transactional
    public void takeBack(long userId, long applicationId) {
        List<AccessToken> live = tokens.liveOf(userId, applicationId);
        if (live.isEmpty() || live.getFirst().application().isSuperapp()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        for (AccessToken token : live) {
            token.revoke(now);
            events.tokenRevoked(token);
        }
        tokens.revokeCodes(userId, applicationId, now);
    }
}
