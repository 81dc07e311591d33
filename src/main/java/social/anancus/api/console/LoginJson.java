package social.anancus.api.console;

import org.jspecify.annotations.Nullable;
import social.anancus.core.login.LoginSummary;

/**
 * A login as the command line prints it.
 *
 * @param id the id of the account
 * @param username its name
 * @param email its address
 * @param unconfirmedEmail the address that waits for its proof; null for none
 * @param role the name of its role; null for none
 * @param confirmed whether the address is proven
 * @param approved whether no moderator has to look at it any more
 * @param disabled whether it is frozen
 * @param password a password that was made up, shown this once; null for none
 */
record LoginJson(
        String id,
        String username,
        String email,
        @Nullable String unconfirmedEmail,
        @Nullable String role,
        boolean confirmed,
        boolean approved,
        boolean disabled,
        @Nullable String password) {
    static LoginJson of(LoginSummary login, @Nullable String password) {
        return new LoginJson(
                Long.toString(login.accountId()),
                login.username(),
                login.email(),
                login.unconfirmedEmail(),
                login.role(),
                login.confirmed(),
                login.approved(),
                login.disabled(),
                password);
    }
}
