package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.platform.error.NotFound;

/**
 * Gives the author of an application another token. The author's earlier tokens of this application no longer count;
 * {@link TokenRevoked} is fired for each.
 */
@ApplicationScoped
public class RenewOwnToken {
    private ApplicationRepository applications;
    private AccessTokenRepository tokens;
    private UserRepository users;
    private TokenMaker maker;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RenewOwnToken() {}

    @Inject
    public RenewOwnToken(
            ApplicationRepository applications,
            AccessTokenRepository tokens,
            UserRepository users,
            TokenMaker maker,
            LoginEvents events,
            Clock clock) {
        this.applications = applications;
        this.tokens = tokens;
        this.users = users;
        this.maker = maker;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param userId the id of the author's login
     * @param id the application
     * @return the token, which cannot be had again
     * @throws NotFound if the author has none of that id
     */
    @Transactional
    public String renew(long userId, long id) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        Application application = applications.own(user.account().id(), id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        for (AccessToken token : tokens.liveOf(userId, id)) {
            token.revoke(now);
            events.tokenRevoked(token);
        }
        return maker.make(application, user, application.scopes()).text();
    }
}
