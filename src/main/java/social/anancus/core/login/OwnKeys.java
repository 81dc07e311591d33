package social.anancus.core.login;

/**
 * What an author gets with an application.
 *
 * @param applicationId the id of the application
 * @param clientSecret its secret, shown this once
 * @param accessToken a token that acts for the author, shown this once
 */
public record OwnKeys(long applicationId, String clientSecret, String accessToken) {
    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "OwnKeys[" + applicationId + "]";
    }
}
