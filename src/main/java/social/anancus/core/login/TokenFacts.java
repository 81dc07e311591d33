package social.anancus.core.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a token that counts.
 *
 * @param applicationId the id of its application
 * @param clientId the client id of its application
 * @param userId for whom it acts; null where the application acts for itself
 * @param username the name of that account
 * @param scopes what it may do
 * @param createdAt when it was issued
 */
public record TokenFacts(
        long applicationId,
        String clientId,
        @Nullable Long userId,
        @Nullable String username,
        Scopes scopes,
        Instant createdAt) {}
