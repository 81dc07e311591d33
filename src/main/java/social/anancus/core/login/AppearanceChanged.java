package social.anancus.core.login;

/**
 * Somebody has chosen how pages look; fired in the transaction that stored it.
 *
 * @param accountId the account
 */
public record AppearanceChanged(long accountId) {}
