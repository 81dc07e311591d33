package social.anancus.web.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.AuthorizationCheck;

/**
 * What the consent page shows, and what its forms send on.
 *
 * @param name the name of the application
 * @param website the host of its home page; empty for none
 * @param returnsTo where the browser goes afterwards; empty where the code is shown here
 * @param lines what it would be allowed to do
 * @param fields the hidden fields
 * @param here the address of this page
 */
public record Consent(
        String name, String website, String returnsTo, List<ScopeLine> lines, List<Field> fields, String here) {
    /**
     * A hidden field.
     *
     * @param name its name
     * @param value its value
     */
    public record Field(String name, String value) {}

    /**
     * @param ready the application and what it asks for
     * @param request the rest of what was sent
     * @param here the address of this page
     */
    static Consent of(AuthorizationCheck.Ready ready, AuthorizeRequest request, String here) {
        boolean oob = CallBack.isOutOfBand(ready.redirectUri());
        return new Consent(
                ready.name(),
                host(ready.website()),
                oob ? "" : ready.redirectUri(),
                ScopeLine.of(ready.scopes()),
                fields(ready, request),
                here);
    }

    private static List<Field> fields(AuthorizationCheck.Ready ready, AuthorizeRequest request) {
        List<Field> fields = new ArrayList<>();
        add(fields, "client_id", request.ask().clientId());
        add(fields, "redirect_uri", ready.redirectUri());
        add(fields, "state", request.state());
        add(fields, "response_type", request.ask().responseType());
        add(fields, "response_mode", request.responseMode());
        add(fields, "scope", ready.scopes().toString());
        add(fields, "code_challenge", request.ask().codeChallenge());
        add(fields, "code_challenge_method", request.ask().codeChallengeMethod());
        return fields;
    }

    private static void add(List<Field> fields, String name, @Nullable String value) {
        fields.add(new Field(name, value == null ? "" : value));
    }

    private static String host(@Nullable String website) {
        try {
            String host = website == null ? null : new URI(website).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
