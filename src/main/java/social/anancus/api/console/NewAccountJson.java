package social.anancus.api.console;

import org.jspecify.annotations.Nullable;
import social.anancus.core.login.NewAccount;

/**
 * The account to make.
 *
 * @param username its name
 * @param email its address
 * @param password its password; null to have one made up
 * @param confirmed whether the address counts as proven
 * @param approve whether no moderator has to look at it
 * @param role the name of its role; null for none
 * @param locale its language; null for the server's
 */
record NewAccountJson(
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        boolean confirmed,
        boolean approve,
        @Nullable String role,
        @Nullable String locale) {
    NewAccount toCommand() {
        return new NewAccount(username, email, confirmed, approve, role, locale, true);
    }
}
