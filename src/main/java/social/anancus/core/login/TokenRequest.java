package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * The token that is to be issued.
 *
 * @param application the client id or the name of the application
 * @param login the username or the address of the login for which it shall act; null where it acts for itself
 * @param scopes what it may do, with spaces between: at most what the application may; null for all of that
 */
public record TokenRequest(
        String application,
        @Nullable String login,
        @Nullable String scopes) {}
