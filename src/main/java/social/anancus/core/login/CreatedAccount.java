package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * An account that has been made.
 *
 * @param login what it looks like now
 * @param generatedPassword the password, if it was made up here: shown this once; else null
 */
public record CreatedAccount(LoginSummary login, @Nullable String generatedPassword) {}
