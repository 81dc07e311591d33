package social.anancus.core.login;

/**
 * An application that has been registered.
 *
 * @param application the application
 * @param clientSecret its secret, shown this once
 */
public record CreatedApplication(Application application, String clientSecret) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "CreatedApplication[" + application.clientId() + "]";
    }
}
