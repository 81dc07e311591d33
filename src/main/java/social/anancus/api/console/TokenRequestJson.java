package social.anancus.api.console;

import org.jspecify.annotations.Nullable;

/**
 * The token to issue.
 *
 * @param username the username or the address of the login for which it shall act; null where the application acts for
 *     itself
 * @param scopes what it may do, with spaces between; null for all that the application may
 */
record TokenRequestJson(@Nullable String username, @Nullable String scopes) {}
