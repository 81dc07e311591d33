package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;

/**
 * Exchanges a code for a token (RFC 6749, 4.1.3; RFC 7636, 4.6), once. Who shows a code again has stolen it, or somebody
 * has: the token that it was exchanged for is revoked.
 */
@ApplicationScoped
public class ExchangeCode {
    private AccessGrantRepository grants;
    private AccessTokenRepository tokens;
    private TokenMaker maker;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ExchangeCode() {}

    @Inject
    public ExchangeCode(
            AccessGrantRepository grants,
            AccessTokenRepository tokens,
            TokenMaker maker,
            LoginEvents events,
            Clock clock) {
        this.grants = grants;
        this.tokens = tokens;
        this.maker = maker;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param exchange what the application sent
     * @param applicationId the id of the application
     * @return the token, or why there is none
     */
    @Transactional
    public TokenOutcome exchange(CodeExchange exchange, long applicationId) {
        Optional<AccessGrant> found = grants.findAndLock(Tokens.hash(exchange.code()))
                .filter(grant -> grant.application().id() == applicationId);
        if (found.isEmpty()) {
            return new TokenOutcome.Refused(OAuthError.INVALID_GRANT);
        }
        AccessGrant grant = found.get();
        Instant now = clock.instant();
        if (grant.isUsed()) {
            revokeToken(grant, now);
        }
        if (!grant.counts(now) || !grant.redirectUri().equals(exchange.redirectUri())) {
            return new TokenOutcome.Refused(OAuthError.INVALID_GRANT);
        }
        OAuthError mistake = verifierMistake(grant.codeChallenge(), exchange.codeVerifier());
        if (mistake != null) {
            return new TokenOutcome.Refused(mistake);
        }
        TokenMaker.Made made = maker.make(grant.application(), grant.user(), grant.scopes());
        grant.use(made.row(), now);
        return made.outcome();
    }

    private void revokeToken(AccessGrant grant, Instant now) {
        Long tokenId = grant.accessTokenId();
        if (tokenId != null) {
            tokens.find(tokenId).filter(token -> !token.isRevoked()).ifPresent(token -> {
                token.revoke(now);
                events.tokenRevoked(token);
            });
        }
    }

    /** Without a challenge a verifier is refused too: somebody has cut the challenge out (RFC 9700, 4.8.2). */
    private static @Nullable OAuthError verifierMistake(@Nullable String challenge, @Nullable String verifier) {
        if (verifier == null || verifier.isBlank()) {
            return challenge == null ? null : OAuthError.missing("code_verifier");
        }
        if (challenge == null) {
            return OAuthError.INVALID_GRANT;
        }
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(verifier));
        return Tokens.same(challenge, made) ? null : OAuthError.INVALID_GRANT;
    }
}
