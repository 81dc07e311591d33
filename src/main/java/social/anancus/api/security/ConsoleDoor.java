package social.anancus.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.net.Cidr;

/**
 * Lets the command line in: a direct connection from this machine that knows the console's secret. A request that came
 * through a proxy on this machine also comes from loopback; its headers give it away.
 */
final class ConsoleDoor {
    private static final List<Cidr> LOOPBACK = Cidr.parseAll(List.of("127.0.0.0/8", "::1"));
    private static final List<String> PROXY_HEADERS = List.of("forwarded", "via", "x-real-ip");

    private final @Nullable String secret;

    ConsoleDoor(Optional<String> secret) {
        this.secret = secret.orElse(null);
    }

    Admission admit(HttpServletRequest request) {
        if (secret == null || !isLocal(request.getRemoteAddr()) || cameThroughProxy(request)) {
            return Admission.refused(404, "Not Found");
        }
        String token = TokenFilter.bearer(request.getHeader("Authorization"));
        return token != null && Tokens.same(secret, token)
                ? new Admission.Granted(null)
                : Admission.unauthorized("The access token is invalid");
    }

    private static boolean isLocal(@Nullable String address) {
        return address != null
                && Cidr.address(address.replaceFirst("%.*", ""))
                        .map(known -> Cidr.anyContains(LOOPBACK, known))
                        .orElse(false);
    }

    private static boolean cameThroughProxy(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-forwarded") || PROXY_HEADERS.contains(name));
    }
}
