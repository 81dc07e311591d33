package social.anancus.api.console;

import org.jspecify.annotations.Nullable;
import social.anancus.core.login.IssuedToken;

/**
 * A token that has just been issued: Mastodon's entity Token, and for whom it is.
 *
 * @param accessToken the token, shown this once
 * @param tokenType how to send it
 * @param scope what it may do
 * @param createdAt when it was issued, in seconds since 1970
 * @param application the name of the application
 * @param username for whom it acts; null where the application acts for itself
 */
record IssuedTokenJson(
        String accessToken,
        String tokenType,
        String scope,
        long createdAt,
        String application,
        @Nullable String username) {
    static IssuedTokenJson of(IssuedToken issued) {
        return new IssuedTokenJson(
                issued.token(),
                "Bearer",
                issued.scopes().toString(),
                issued.createdAt().getEpochSecond(),
                issued.application(),
                issued.username());
    }
}
