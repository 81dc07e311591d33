package social.anancus.core.login;

/**
 * What the frame of pages shows of somebody has changed otherwise than by the profile: how pages look, or that the account has moved.
 * Fired in the transaction that stored it, or after it.
 *
 * @param accountId the account
 */
public record PageOwnerChanged(long accountId) {}
