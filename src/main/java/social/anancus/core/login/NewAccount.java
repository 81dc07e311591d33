package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * The account that is to be made.
 *
 * @param username its name; form and uniqueness are checked
 * @param email its address; form and uniqueness are checked
 * @param confirmed whether the address counts as proven
 * @param approve whether no moderator has to look at it
 * @param role the name of its role; null for none
 * @param locale its language; null for the server's
 * @param byOperator whether the operator of the server makes it: only they give out reserved names
 */
public record NewAccount(
        @Nullable String username,
        @Nullable String email,
        boolean confirmed,
        boolean approve,
        @Nullable String role,
        @Nullable String locale,
        boolean byOperator) {}
