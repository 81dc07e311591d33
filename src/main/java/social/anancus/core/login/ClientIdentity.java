package social.anancus.core.login;

/**
 * An application that has shown its secret.
 *
 * @param applicationId its id
 * @param clientId its client id
 */
public record ClientIdentity(long applicationId, String clientId) {}
