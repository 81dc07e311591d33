package social.anancus.core.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that has been issued.
 *
 * @param token the token itself, shown this once
 * @param scopes what it may do
 * @param createdAt when it was issued
 * @param application the name of the application
 * @param username for whom it acts; null where the application acts for itself
 */
public record IssuedToken(
        String token,
        Scopes scopes,
        Instant createdAt,
        String application,
        @Nullable String username) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "IssuedToken[application=" + application + ", username=" + username + "]";
    }
}
