package social.anancus.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;

/**
 * Lets the command line in: a direct connection from this machine that knows the console's secret. A request that came
 * through a proxy on this machine also comes from loopback; its headers give it away.
 */
final class ConsoleDoor {
    private final @Nullable String secret;

    ConsoleDoor(Optional<String> secret) {
        this.secret = secret.orElse(null);
    }

    Admission admit(HttpServletRequest request) {
        if (secret == null || !ThisMachine.made(request)) {
            return Admission.refused(404, "Not Found");
        }
        String token = TokenFilter.bearer(request.getHeader("Authorization"));
        return token != null && Tokens.same(secret, token)
                ? new Admission.Granted(null)
                : Admission.unauthorized("The access token is invalid");
    }
}
