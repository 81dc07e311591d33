package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.login.ConfirmPassword;
import social.anancus.core.relationship.MoveFollowers;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.TooMany;

/** Moves an account of this server to another account, here or elsewhere: its followers go after it. */
@ApplicationScoped
public class MoveAccount {
    private ConfirmPassword confirmPassword;
    private MoveFollowers moveFollowers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MoveAccount() {}

    @Inject
    public MoveAccount(ConfirmPassword confirmPassword, MoveFollowers moveFollowers) {
        this.confirmPassword = confirmPassword;
        this.moveFollowers = moveFollowers;
    }

    /**
     * @param accountId a local account
     * @param targetId where to; its document was read just now
     * @param password of the account's login
     * @throws NotPermitted if the password is another
     * @throws Invalid if the other account does not name this one among its former selves, is gone, or this one has moved less
     *     than a week ago
     * @throws TooMany if the password was tried too often
     */
    public void move(long accountId, long targetId, String password) {
        if (!confirmPassword.confirm(accountId, password)) {
            throw new NotPermitted("Invalid password");
        }
        switch (moveFollowers.move(accountId, targetId)) {
            case MOVED -> {}
            case NOT_CONFIRMED ->
                throw new Invalid("Validation failed: Target account is not an alias of this account");
            case TOO_SOON -> throw new Invalid("Validation failed: The account has moved less than a week ago");
            case REFUSED -> throw new Invalid("Validation failed: Target account cannot be moved to");
        }
    }
}
