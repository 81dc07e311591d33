package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an application may ask somebody for. Runs inside a use case's transaction. */
@ApplicationScoped
public class AuthorizationRules {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int MAX_REDIRECT_URI = 2000;

    private ApplicationRepository applications;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthorizationRules() {}

    @Inject
    public AuthorizationRules(ApplicationRepository applications) {
        this.applications = applications;
    }

    AuthorizationCheck check(AuthorizationAsk ask) {
        String clientId = ask.clientId();
        if (clientId == null || clientId.isBlank()) {
            return refused(OAuthError.missing("client_id"));
        }
        Optional<Application> found = applications.findByClientId(clientId);
        if (found.isEmpty()) {
            return refused(OAuthError.INVALID_CLIENT);
        }
        Application application = found.get();
        String redirectUri = ask.redirectUri();
        if (redirectUri == null || redirectUri.length() > MAX_REDIRECT_URI) {
            return refused(OAuthError.INVALID_REDIRECT_URI);
        }
        // to the letter: RFC 9700, 2.1
        if (!application.redirectUris().contains(redirectUri)) {
            return refused(OAuthError.INVALID_REDIRECT_URI);
        }
        Scopes scopes = scopes(ask.scope(), application);
        OAuthError error = mistake(ask, scopes, application);
        return error == null
                ? new AuthorizationCheck.Ready(
                        application.id(),
                        application.name(),
                        application.website(),
                        application.isSuperapp(),
                        redirectUri,
                        scopes)
                : refused(error);
    }

    /** What an application gets that asks for these scopes: those, or the default as far as it may ask for that. */
    static Scopes scopes(@Nullable String asked, Application application) {
        Scopes wanted = Scopes.parse(asked);
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return Scopes.DEFAULT.isSubsetOf(application.scopes()) ? Scopes.DEFAULT : wanted;
    }

    static boolean areAllowed(Scopes scopes, Application application) {
        return scopes.areKnown() && scopes.isSubsetOf(application.scopes());
    }

    private static @Nullable OAuthError mistake(AuthorizationAsk ask, Scopes scopes, Application application) {
        String type = ask.responseType();
        if (type == null || type.isBlank()) {
            return OAuthError.missing("response_type");
        }
        if (!type.equals("code")) {
            return OAuthError.UNSUPPORTED_RESPONSE_TYPE;
        }
        if (!areAllowed(scopes, application)) {
            return OAuthError.INVALID_SCOPE;
        }
        return challengeMistake(ask);
    }

    /** S256 or nothing: a plain challenge protects nobody (RFC 9700, 2.1.1). */
    private static @Nullable OAuthError challengeMistake(AuthorizationAsk ask) {
        String challenge = ask.codeChallenge();
        boolean none = challenge == null || challenge.isBlank();
        String method = ask.codeChallengeMethod();
        if (none && (method == null || method.isBlank())) {
            return null;
        }
        if (none) {
            return OAuthError.missing("code_challenge");
        }
        if (!"S256".equals(method)) {
            return OAuthError.INVALID_CODE_CHALLENGE_METHOD;
        }
        boolean form = CHALLENGE.matcher(challenge).matches();
        return form ? null : new OAuthError("invalid_request", "The code challenge is malformed.");
    }

    private static AuthorizationCheck refused(OAuthError error) {
        return new AuthorizationCheck.Refused(error);
    }
}
