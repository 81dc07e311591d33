package social.anancus.core.login;

/**
 * A login has an address that its owner must prove to read; fired in the transaction that set the address. What sends the
 * message takes its token from {@link IssueConfirmationToken}, when it sends: no token waits anywhere.
 *
 * @param userId the id of the login
 */
public record ConfirmationNeeded(long userId) {}
