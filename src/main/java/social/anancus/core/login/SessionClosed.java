package social.anancus.core.login;

/**
 * A browser's session is over; fired in the transaction that ended it.
 *
 * @param sessionHash the SHA-256 of its cookie in hexadecimal digits
 */
public record SessionClosed(String sessionHash) {}
