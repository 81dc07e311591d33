package social.anancus.web.auth;

import org.jspecify.annotations.Nullable;

/**
 * The form with which somebody chooses another password.
 *
 * @param token what the link holds
 * @param least how many characters a password has
 * @param problem the key of what is wrong; null for nothing
 */
public record NewPasswordForm(
        String token, int least, @Nullable String problem) {}
