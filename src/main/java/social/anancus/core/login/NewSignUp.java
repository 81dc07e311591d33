package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * The account that somebody wants to have, as they sent it through an application.
 *
 * @param username its name
 * @param email its address
 * @param password its password
 * @param agreement whether they agree to the rules
 * @param locale its language; null for the server's
 * @param reason what they say to the moderators; null for nothing
 * @param dateOfBirth as year-month-day; null for nothing
 */
public record NewSignUp(
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        boolean agreement,
        @Nullable String locale,
        @Nullable String reason,
        @Nullable String dateOfBirth) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "NewSignUp[" + username + "]";
    }
}
