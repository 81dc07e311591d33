package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * A code that an application wants to exchange, as it was sent.
 *
 * @param code the code
 * @param redirectUri where the code was sent
 * @param codeVerifier what the challenge was made from; null where none was sent
 */
public record CodeExchange(
        String code, String redirectUri, @Nullable String codeVerifier) {
    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "CodeExchange[" + redirectUri + "]";
    }
}
