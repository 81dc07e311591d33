package social.anancus.api.signup;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.login.NewSignUp;

/**
 * The account that somebody wants to have; each may be absent.
 *
 * @param username its name
 * @param email its address
 * @param password its password
 * @param agreement whether they agree to the rules
 * @param locale its language
 * @param reason what they say to the moderators
 * @param dateOfBirth as year-month-day
 */
public record SignUpParams(
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        boolean agreement,
        @Nullable String locale,
        @Nullable String reason,
        @Nullable String dateOfBirth)
        implements Params {
    NewSignUp toCommand() {
        return new NewSignUp(username, email, password, agreement, locale, reason, dateOfBirth);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SignUpParams[" + username + "]";
    }
}
