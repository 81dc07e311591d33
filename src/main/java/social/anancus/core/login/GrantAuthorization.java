package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.ids.Ids;

/** Lets an application act for somebody who has agreed: it gets a code, good for ten minutes. */
@ApplicationScoped
public class GrantAuthorization {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int BYTES = 32;

    private AuthorizationRules rules;
    private ApplicationRepository applications;
    private UserRepository users;
    private AccessGrantRepository grants;
    private Ids ids;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public GrantAuthorization() {}

    @Inject
    public GrantAuthorization(
            AuthorizationRules rules,
            ApplicationRepository applications,
            UserRepository users,
            AccessGrantRepository grants,
            Ids ids,
            Clock clock) {
        this.rules = rules;
        this.applications = applications;
        this.users = users;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whether there is a code.
     *
     * @param code the code, shown this once; null where there is none
     * @param redirectUri where it goes; null where there is none
     * @param error why there is none; null where there is one
     */
    public record Result(
            @Nullable String code,
            @Nullable String redirectUri,
            @Nullable OAuthError error) {
        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Result[" + error + "]";
        }
    }

    /**
     * @param ask what the application sent, checked again
     * @param userId the id of the login that agreed
     * @return the code, or why there is none
     * @throws NotFound if the login or the application went meanwhile
     */
    @Transactional
    public Result grant(AuthorizationAsk ask, long userId) {
        return switch (rules.check(ask)) {
            case AuthorizationCheck.Refused refused -> new Result(null, null, refused.error());
            case AuthorizationCheck.Ready ready -> grant(ready, ask.codeChallenge(), userId);
        };
    }

    private Result grant(AuthorizationCheck.Ready ready, @Nullable String challenge, long userId) {
        String code = Tokens.random(BYTES);
        Instant now = clock.instant();
        boolean none = challenge == null || challenge.isBlank();
        AccessGrant.Terms terms = new AccessGrant.Terms(
                ready.redirectUri(), ready.scopes(), none ? null : challenge, now, now.plus(LIFE));
        grants.add(new AccessGrant(
                ids.next(),
                code,
                applications.find(ready.applicationId()).orElseThrow(NotFound::new),
                users.find(userId).orElseThrow(NotFound::new),
                terms));
        return new Result(code, ready.redirectUri(), null);
    }
}
