package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.platform.error.NotFound;

/** Deletes an application of somebody's own, with every token of it. {@link TokenRevoked} is fired for each. */
@ApplicationScoped
public class DeleteOwnApplication {
    private ApplicationRepository applications;
    private AccessTokenRepository tokens;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteOwnApplication() {}

    @Inject
    public DeleteOwnApplication(
            ApplicationRepository applications, AccessTokenRepository tokens, LoginEvents events, Clock clock) {
        this.applications = applications;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId the author
     * @param id the application
     * @throws NotFound if the author has none of that id
     */
    @Transactional
    public void delete(long accountId, long id) {
        Application application = applications.own(accountId, id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        for (AccessToken token : tokens.liveOf(application)) {
            token.revoke(now);
            events.tokenRevoked(token);
        }
        applications.remove(application);
    }
}
