package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.platform.crypto.Tokens;

/**
 * Tells who stands behind a session that a script of a page shows to the API. It may read:
 * whatever pages do, they do by forms.
 */
@ApplicationScoped
public class AuthenticatePage {
    /** What the scripts of pages may do. */
    public static final Scopes SCOPES = Scopes.DEFAULT;

    private AuthenticateSession sessions;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthenticatePage() {}

    /**
     * @param sessions knows who is logged in
     */
    @Inject
    public AuthenticatePage(AuthenticateSession sessions) {
        this.sessions = sessions;
    }

    /**
     * @param token the value of a session's cookie, in a request of which it is known that a page of ours made it
     * @param address the IP address from which it came
     * @return who is logged in; empty for a value that does not count
     */
    public Optional<Authentication> authenticate(String token, String address) {
        return sessions.authenticate(token, address)
                .map(user -> new Authentication(new Credential.Session(Tokens.hashHex(token)), SCOPES, user.person()));
    }
}
