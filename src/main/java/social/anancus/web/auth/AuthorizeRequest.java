package social.anancus.web.auth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.AuthorizationAsk;

/**
 * What an application asks somebody for, as the address or the form says it; each may be absent.
 *
 * @param ask what core checks
 * @param state comes back with the answer
 * @param responseMode how the answer is sent: {@code query}, {@code fragment} or {@code form_post}
 * @param forceLogin whether to ask for the password in any case
 * @param lang the language of the page
 */
record AuthorizeRequest(
        AuthorizationAsk ask,
        @Nullable String state,
        @Nullable String responseMode,
        boolean forceLogin,
        @Nullable String lang) {
    private static final Set<String> MODES = Set.of("query", "fragment", "form_post");
    private static final Set<String> FALSY = Set.of("", "0", "f", "F", "false", "FALSE", "off", "OFF");

    static AuthorizeRequest of(MultivaluedMap<String, String> sent) {
        AuthorizationAsk ask = new AuthorizationAsk(
                sent.getFirst("response_type"),
                sent.getFirst("client_id"),
                sent.getFirst("redirect_uri"),
                sent.getFirst("scope"),
                sent.getFirst("code_challenge"),
                sent.getFirst("code_challenge_method"));
        String force = sent.getFirst("force_login");
        return new AuthorizeRequest(
                ask,
                sent.getFirst("state"),
                sent.getFirst("response_mode"),
                force != null && !FALSY.contains(force),
                sent.getFirst("lang"));
    }

    boolean hasKnownMode() {
        return responseMode == null || responseMode.isEmpty() || MODES.contains(responseMode);
    }

    boolean isSentByForm() {
        return "form_post".equals(responseMode);
    }

    boolean isSentInFragment() {
        return "fragment".equals(responseMode);
    }
}
