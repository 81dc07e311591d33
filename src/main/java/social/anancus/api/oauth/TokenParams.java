package social.anancus.api.oauth;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/**
 * What an application sends that wants a token, or asks about one; each may be absent.
 *
 * @param grantType {@code authorization_code} or {@code client_credentials}
 * @param code the code
 * @param redirectUri where the code was sent
 * @param codeVerifier what the code's challenge was made from
 * @param clientId who asks
 * @param clientSecret the proof
 * @param scope what it asks for, with spaces between
 * @param token the token that it speaks of
 */
public record TokenParams(
        @Nullable String grantType,
        @Nullable String code,
        @Nullable String redirectUri,
        @Nullable String codeVerifier,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String scope,
        @Nullable String token)
        implements Params {
    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "TokenParams[" + grantType + "]";
    }
}
