package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.NotPermitted;

/** Revokes an access token on its application's request (RFC 7009). {@link TokenRevoked} is fired. */
@ApplicationScoped
public class RevokeToken {
    private AccessTokenRepository tokens;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RevokeToken() {}

    @Inject
    public RevokeToken(AccessTokenRepository tokens, LoginEvents events, Clock clock) {
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param token the token; unknown and revoked ones are no mistake (RFC 7009, 2.2)
     * @param applicationId the id of the application that asks
     * @throws NotPermitted if the token is another application's
     */
    @Transactional
    public void revoke(String token, long applicationId) {
        Optional<AccessToken> found = tokens.findByHash(Tokens.hash(token));
        if (found.isEmpty()) {
            return;
        }
        AccessToken known = found.get();
        if (known.application().id() != applicationId) {
            throw new NotPermitted("You are not authorized to revoke this token");
        }
        known.revoke(clock.instant());
        events.tokenRevoked(known);
    }
}
