package social.anancus.web.auth;

import org.jspecify.annotations.Nullable;
import social.anancus.core.login.KeyCeremony;

/**
 * What the page shows that asks for the second step.
 *
 * @param challenge goes with the answer
 * @param username who is about to log in
 * @param back where to go afterwards
 * @param kept whether the browser stays logged in
 * @param key what the browser is asked to have a security key do; null for somebody without keys
 * @param problem the key of what is wrong; null for nothing
 */
public record SecondFactorForm(
        String challenge,
        String username,
        String back,
        boolean kept,
        @Nullable KeyCeremony key,
        @Nullable String problem) {
    /**
     * @return what is wrong with the code
     */
    public @Nullable String codeProblem() {
        return "auth.refused.wrong_code".equals(problem) ? problem : null;
    }

    /**
     * @return what is wrong with the recovery code
     */
    public @Nullable String recoveryProblem() {
        return "auth.refused.wrong_recovery_code".equals(problem) ? problem : null;
    }

    /**
     * @return what is wrong with the security key
     */
    public @Nullable String keyProblem() {
        return codeProblem() == null && recoveryProblem() == null ? problem : null;
    }
}
