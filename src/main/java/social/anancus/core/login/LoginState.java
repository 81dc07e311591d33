package social.anancus.core.login;

/** Whether somebody who has a login may use it, and what stands in the way if not. */
public enum LoginState {
    FUNCTIONAL,
    /** The e-mail address is not confirmed yet. */
    UNCONFIRMED,
    /** A moderator has not approved the login yet. */
    PENDING,
    /** Frozen by a moderator, or the account serves as a memorial. */
    DISABLED,
    /** The account is suspended or deleted. */
    SUSPENDED,
    /** The role demands a second factor and there is none. */
    TWO_FACTOR_MISSING
}
