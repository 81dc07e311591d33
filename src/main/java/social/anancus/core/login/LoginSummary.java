package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * A login in few words, for those who administer.
 *
 * @param accountId the id of the account
 * @param username the name of the account
 * @param email the address that counts
 * @param unconfirmedEmail the address that shall replace it once confirmed; null for none
 * @param role the name of the role; null for none beside everybody's
 * @param confirmed whether the address is proven
 * @param approved whether it needs no moderator's consent any more
 * @param disabled whether it is frozen
 */
public record LoginSummary(
        long accountId,
        String username,
        String email,
        @Nullable String unconfirmedEmail,
        @Nullable String role,
        boolean confirmed,
        boolean approved,
        boolean disabled) {
    static LoginSummary of(User user) {
        Role role = user.role();
        return new LoginSummary(
                user.account().id(),
                user.account().username(),
                user.email(),
                user.unconfirmedEmail(),
                role.isEveryone() ? null : role.name(),
                user.isConfirmed(),
                user.isApproved(),
                user.isDisabled());
    }
}
