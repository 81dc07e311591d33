package social.anancus.core.login;

/**
 * Somebody, presumably its owner, wants to choose another password for a login; fired in a transaction. What sends the
 * message takes its token from {@link IssueResetToken}, when it sends.
 *
 * @param userId the id of the login
 */
public record PasswordResetRequested(long userId) {}
