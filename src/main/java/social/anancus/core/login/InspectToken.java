package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import social.anancus.platform.crypto.Tokens;

/** Tells an application about a token (RFC 7662). */
@ApplicationScoped
public class InspectToken {
    private AccessTokenRepository tokens;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InspectToken() {}

    @Inject
    public InspectToken(AccessTokenRepository tokens) {
        this.tokens = tokens;
    }

    /**
     * @param token a token
     * @return what may be said about it; empty where it does not count
     */
    @Transactional
    public Optional<TokenFacts> inspect(String token) {
        return tokens.findByHash(Tokens.hash(token))
                .filter(known -> !known.isRevoked())
                .map(InspectToken::facts);
    }

    private static TokenFacts facts(AccessToken token) {
        User user = token.user();
        Application application = token.application();
        return new TokenFacts(
                application.id(),
                application.clientId(),
                user == null ? null : user.id(),
                user == null ? null : user.account().username(),
                token.scopes(),
                token.createdAt());
    }
}
