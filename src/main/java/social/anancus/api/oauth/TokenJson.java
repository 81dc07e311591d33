package social.anancus.api.oauth;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import social.anancus.core.login.TokenOutcome;

/**
 * A token that has just been issued: Mastodon's entity Token.
 *
 * @param accessToken the token itself, shown this once
 * @param tokenType {@code Bearer}
 * @param scope what it may do, with spaces between
 * @param createdAt when it was issued, in seconds since 1970
 */
public record TokenJson(String accessToken, String tokenType, String scope, long createdAt) {
    /** RFC 6749, 5.1: nobody keeps such an answer. */
    public static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store", "Pragma", "no-cache");

    /**
     * @param issued a token
     * @return the answer that holds it
     */
    public static Response answer(TokenOutcome.Issued issued) {
        Response.ResponseBuilder answer = Response.ok(new TokenJson(
                        issued.token(),
                        "Bearer",
                        issued.scopes().toString(),
                        issued.createdAt().getEpochSecond()))
                .type(MediaType.APPLICATION_JSON_TYPE);
        HEADERS.forEach(answer::header);
        return answer.build();
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "TokenJson[" + scope + "]";
    }
}
