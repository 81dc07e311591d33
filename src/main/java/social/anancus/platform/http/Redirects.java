package social.anancus.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a redirect is and what goes with it (RFC 9110, section 15.4). */
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    /** Secrets that are meant for the first origin. */
    private static final Set<String> SECRETS = Set.of("authorization");

    private Redirects() {}

    static boolean isRedirect(HttpAnswer answer) {
        return STATUSES.contains(answer.status()) && answer.header("Location").isPresent();
    }

    /**
     * @param headers of the caller
     * @param from the first hop
     * @param to the next
     * @return those that may go there
     */
    static List<HttpHeader> headersFor(List<HttpHeader> headers, Target from, Target to) {
        if (from.sameOrigin(to)) {
            return headers;
        }
        return headers.stream()
                .filter(header -> !SECRETS.contains(header.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
