package social.anancus.web.auth;

import org.jspecify.annotations.Nullable;

/**
 * What the log-in page shows.
 *
 * @param login what was typed; empty at first
 * @param back where to go afterwards
 * @param problem the key of what is wrong; null for nothing
 * @param kept whether the browser stays logged in
 */
public record SignInForm(
        String login, String back, @Nullable String problem, boolean kept) {
    static SignInForm empty(String back) {
        return new SignInForm("", back, null, true);
    }
}
