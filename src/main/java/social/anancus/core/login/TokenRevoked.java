package social.anancus.core.login;

/**
 * An access token no longer counts; fired in the transaction that revoked it. Whoever keeps something about it forgets it
 * after the commit, and closes what is open.
 *
 * @param tokenId the id of the token
 * @param tokenHash its SHA-256 in hexadecimal digits
 */
public record TokenRevoked(long tokenId, String tokenHash) {}
