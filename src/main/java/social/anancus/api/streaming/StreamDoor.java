package social.anancus.api.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import social.anancus.api.security.OwnPage;
import social.anancus.core.login.AuthenticateToken;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.LoginState;
import social.anancus.core.login.TokenCheck;
import social.anancus.platform.net.ClientAddress;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Tells who asks for a stream. Browsers cannot set headers of a WebSocket, so the token may come in three ways: as
 * {@code Authorization}, as {@code access_token} of the query, or in the place of a subprotocol. Pages of this server need none where
 * somebody is logged in. There is no anonymous stream.
 */
@ApplicationScoped
public class StreamDoor {
    private static final String SCHEME = "Bearer ";

    private AuthenticateToken authenticate;
    private OwnPage page;
    private ServerSettings settings;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamDoor() {}

    /**
     * @param authenticate knows the tokens
     * @param page knows the pages of this server
     * @param settings tell whose {@code X-Forwarded-For} is believed
     */
    @Inject
    public StreamDoor(AuthenticateToken authenticate, OwnPage page, ServerSettings settings) {
        this.authenticate = authenticate;
        this.page = page;
        this.settings = settings;
    }

    /**
     * @param request asks for a stream, of either kind
     * @return who asks
     * @throws StreamRefusal if there is no token, or it does not count for a person
     */
    StreamCaller admit(HttpServletRequest request) throws StreamRefusal {
        String token = token(request);
        Authentication found = token == null || token.isEmpty()
                ? page.ofSocket(request).orElseThrow(() -> StreamRefusal.unauthorized("Missing access token"))
                : byToken(token, request);
        Authentication.Person person = found.person();
        if (person == null || person.state() == LoginState.DISABLED || person.state() == LoginState.SUSPENDED) {
            throw StreamRefusal.unauthorized("Invalid access token");
        }
        return new StreamCaller(found.credential(), found.scopes(), person);
    }

    private Authentication byToken(String token, HttpServletRequest request) throws StreamRefusal {
        if (authenticate.authenticate(token, address(request)) instanceof TokenCheck.Valid valid) {
            return valid.authentication();
        }
        throw StreamRefusal.unauthorized("Invalid access token");
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return header.substring(SCHEME.length()).strip();
        }
        String parameter = request.getParameter("access_token");
        return parameter != null && !parameter.isEmpty() ? parameter : request.getHeader("Sec-WebSocket-Protocol");
    }

    private String address(HttpServletRequest request) {
        return ClientAddress.of(
                        request.getRemoteAddr(),
                        request.getHeader("X-Forwarded-For"),
                        settings.get(Settings.TRUSTED_PROXY_IP))
                .toString();
    }
}
