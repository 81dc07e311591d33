package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;

/** Issues a token with which an application acts for itself (RFC 6749, 4.4). */
@ApplicationScoped
public class IssueClientToken {
    private ApplicationRepository applications;
    private TokenMaker maker;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public IssueClientToken() {}

    @Inject
    public IssueClientToken(ApplicationRepository applications, TokenMaker maker) {
        this.applications = applications;
        this.maker = maker;
    }

    /**
     * @param applicationId the id of the application, which has shown its secret
     * @param scope what it asks for, with spaces between; null for {@code read}
     * @return the token, or why there is none
     * @throws NotFound if the application went meanwhile
     */
    @Transactional
    public TokenOutcome issue(long applicationId, @Nullable String scope) {
        Application application = applications.find(applicationId).orElseThrow(NotFound::new);
        Scopes scopes = AuthorizationRules.scopes(scope, application);
        return AuthorizationRules.areAllowed(scopes, application)
                ? maker.make(application, null, scopes).outcome()
                : new TokenOutcome.Refused(OAuthError.INVALID_SCOPE);
    }
}
