package social.anancus.core.login;

/**
 * A local account has been made; fired in the transaction that made it.
 *
 * @param accountId the id of the account
 * @param userId the id of its login
 * @param approved whether it may be used without a moderator's consent
 */
public record AccountCreated(long accountId, long userId, boolean approved) {}
