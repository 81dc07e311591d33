package social.anancus.api.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.LoginChange;
import social.anancus.core.login.NewPassword;

/**
 * What to change about a login; what is absent stays as it is.
 *
 * @param role the name of the new role
 * @param removeRole takes the role away
 * @param email another address
 * @param confirm takes the address for proven
 * @param enable thaws the login
 * @param disable freezes it
 * @param approve needs no moderator's consent any more
 * @param resetPassword makes a new password up, which the answer shows
 * @param disable2fa drops the second factor
 */
record AccountChangeJson(
        @Nullable String role,
        boolean removeRole,
        @Nullable String email,
        boolean confirm,
        boolean enable,
        boolean disable,
        boolean approve,
        boolean resetPassword,
        @JsonProperty("disable_2fa") boolean disable2fa) {
    LoginChange toCommand(@Nullable NewPassword password) {
        Boolean enabled = enable ? Boolean.TRUE : disable ? Boolean.FALSE : null;
        return new LoginChange(role, removeRole, email, confirm, enabled, approve, password, disable2fa);
    }
}
