package social.anancus.api.oauth;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.core.login.OAuthError;

/**
 * What errors look like here (RFC 6749, 5.2).
 *
 * @param error the code
 * @param errorDescription a sentence for the application's author
 */
public record OAuthErrorJson(String error, String errorDescription) {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /**
     * @param status the HTTP status
     * @param error what is wrong
     * @return the answer
     */
    static Response answer(int status, OAuthError error) {
        Map<String, String> headers = new LinkedHashMap<>(TokenJson.HEADERS);
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            headers.put(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"Anancus\", error=\"" + error.error() + "\", error_description=\""
                            + error.description() + "\"");
        }
        return new ErrorAnswer(status, new OAuthErrorJson(error.error(), error.description()), headers).toResponse();
    }
}
