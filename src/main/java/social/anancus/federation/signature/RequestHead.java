package social.anancus.federation.signature;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as its sender wrote it, without the body: what signatures are about.
 *
 * @param method in upper case
 * @param path the path as it was sent, not decoded
 * @param query what stands behind the question mark, not decoded; null for none
 * @param headers gives the values of all lines of a header, by its name in lower case
 */
public record RequestHead(
        String method, String path, @Nullable String query, Function<String, List<String>> headers) {
    /**
     * @param request the current request, also after it was forwarded inside the server
     */
    public static RequestHead of(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        boolean forwarded = path != null;
        return new RequestHead(
                request.getMethod(),
                forwarded ? path.toString() : request.getRequestURI(),
                forwarded ? (query == null ? null : query.toString()) : request.getQueryString(),
                name -> Collections.list(request.getHeaders(name)));
    }

    /**
     * @param name a header in lower case
     * @return its values joined as RFC 9110, section 5.3, says; empty if it was not sent
     */
    public Optional<String> header(String name) {
        List<String> lines = headers.apply(name);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join(", ", lines.stream().map(String::strip).toList()));
    }

    /**
     * @return path and query
     */
    String target() {
        return query == null ? path : path + "?" + query;
    }

    /**
     * @return whether such a request has no body
     */
    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /**
     * @return whether somebody claims to have signed it, in either form
     */
    boolean isSigned() {
        return !headers.apply("signature").isEmpty()
                || headers.apply("authorization").stream().anyMatch(CavageFields::isScheme);
    }
}
