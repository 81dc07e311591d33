package social.anancus.core.login;

/**
 * Somebody's try to log in.
 *
 * @param login the username or the address, as it was typed
 * @param password what was typed
 * @param visitor where it comes from
 */
public record LogInAttempt(String login, String password, Visitor visitor) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "LogInAttempt[" + visitor.address() + "]";
    }
}
