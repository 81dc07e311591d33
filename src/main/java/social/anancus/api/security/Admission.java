package social.anancus.api.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.api.error.ErrorJson;
import social.anancus.core.login.Authentication;

/** Whether a request gets in. */
sealed interface Admission {
    /**
     * It does.
     *
     * @param authentication who calls; null for the anonymous
     */
    record Granted(@Nullable Authentication authentication) implements Admission {}

    /**
     * It does not.
     *
     * @param answer what the caller is told
     */
    record Refused(ErrorAnswer answer) implements Admission {}

    static Admission unauthorized(String text) {
        return challenge(401, "invalid_token", text);
    }

    static Admission outsideScopes() {
        return challenge(403, "insufficient_scope", "This action is outside the authorized scopes");
    }

    static Admission refused(int status, String text) {
        return new Refused(ErrorAnswer.of(status, text));
    }

    /** RFC 6750, 3. */
    private static Admission challenge(int status, String error, String text) {
        String header = "Bearer realm=\"Anancus\", error=\"" + error + "\", error_description=\"" + text + "\"";
        return new Refused(new ErrorAnswer(status, new ErrorJson(text), Map.of("WWW-Authenticate", header)));
    }
}
