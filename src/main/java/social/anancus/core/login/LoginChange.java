package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * What an operator changes about a login; what is null or false stays as it is.
 *
 * @param role the name of the new role
 * @param removeRole takes the role away
 * @param email another address, which counts once confirmed
 * @param confirm takes the address, the new one if there is one, for proven
 * @param enabled thaws (true) or freezes (false)
 * @param approve needs no moderator's consent any more
 * @param password another password; ends every session and revokes every token
 * @param disableTwoFactor drops the second factor
 */
public record LoginChange(
        @Nullable String role,
        boolean removeRole,
        @Nullable String email,
        boolean confirm,
        @Nullable Boolean enabled,
        boolean approve,
        @Nullable NewPassword password,
        boolean disableTwoFactor) {}
