package social.anancus.api.oauth;

import org.jspecify.annotations.Nullable;
import social.anancus.core.login.TokenFacts;

/**
 * What an application is told about its token (RFC 7662, 2.2).
 *
 * @param active true
 * @param scope what it may do, with spaces between
 * @param clientId the application
 * @param tokenType {@code Bearer}
 * @param username for whom it acts; null where the application acts for itself
 * @param iat when it was issued, in seconds since 1970
 */
public record IntrospectionJson(
        boolean active,
        String scope,
        String clientId,
        String tokenType,
        @Nullable String username,
        long iat) {
    static IntrospectionJson of(TokenFacts facts) {
        return new IntrospectionJson(
                true,
                facts.scopes().toString(),
                facts.clientId(),
                "Bearer",
                facts.username(),
                facts.createdAt().getEpochSecond());
    }
}
