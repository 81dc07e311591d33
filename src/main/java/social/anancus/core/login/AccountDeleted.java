package social.anancus.core.login;

/**
 * A local account has been deleted for good; fired in the transaction that deleted it.
 *
 * @param accountId the id of the account, whose row and key stay until other servers have been told
 */
public record AccountDeleted(long accountId) {}
