package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * What an application asks somebody for (RFC 6749, 4.1.1; RFC 7636, 4.3), as it was sent: each may be absent.
 *
 * @param responseType {@code code}
 * @param clientId who asks
 * @param redirectUri where to send the browser back to
 * @param scope with spaces between; absent or blank for {@code read}
 * @param codeChallenge the SHA-256 of the verifier in base64url
 * @param codeChallengeMethod {@code S256}
 */
public record AuthorizationAsk(
        @Nullable String responseType,
        @Nullable String clientId,
        @Nullable String redirectUri,
        @Nullable String scope,
        @Nullable String codeChallenge,
        @Nullable String codeChallengeMethod) {}
