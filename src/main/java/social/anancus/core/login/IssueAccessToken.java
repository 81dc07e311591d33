package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.ids.Ids;

/** Issues an access token without asking its owner, as an operator may. */
@ApplicationScoped
public class IssueAccessToken {
    private static final int BYTES = 32;

    private ApplicationRepository applications;
    private UserRepository users;
    private AccessTokenRepository tokens;
    private Ids ids;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public IssueAccessToken() {}

    @Inject
    public IssueAccessToken(
            ApplicationRepository applications,
            UserRepository users,
            AccessTokenRepository tokens,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.users = users;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param request for whom, with which application and what it may do
     * @return the token, which cannot be had again
     * @throws NotFound if there is no such application or login
     * @throws Conflict if several applications have the name
     * @throws Invalid if the application may not do what is asked for
     */
    @Transactional
    public IssuedToken issue(TokenRequest request) {
        Application application = application(request.application());
        User user = user(request.login());
        Scopes asked = Scopes.parse(request.scopes());
        Scopes scopes = asked.isEmpty() ? application.scopes() : asked;
        if (!scopes.areKnown() || !scopes.isSubsetOf(application.scopes())) {
            throw new Invalid("The requested scope is invalid, unknown, or malformed.");
        }
        String token = Tokens.random(BYTES);
        Instant now = clock.instant();
        tokens.add(new AccessToken(ids.next(), token, application, user, scopes, now));
        String username = user == null ? null : user.account().username();
        return new IssuedToken(token, scopes, now, application.name(), username);
    }

    private Application application(String clientIdOrName) {
        return applications.findByClientId(clientIdOrName).orElseGet(() -> named(clientIdOrName));
    }

    private Application named(String name) {
        List<Application> found = applications.findTwoByName(name);
        if (found.isEmpty()) {
            throw new NotFound("There is no application with this name or client id");
        }
        if (found.size() > 1) {
            throw new Conflict("Several applications have this name; use the client id");
        }
        return found.get(0);
    }

    private @Nullable User user(@Nullable String login) {
        return login == null
                ? null
                : users.findByLogin(login).orElseThrow(() -> new NotFound("There is no account with this name"));
    }
}
