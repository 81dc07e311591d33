package social.anancus.api.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.api.security.OwnPage;

/**
 * Which answers scripts of other sites may read (https://fetch.spec.whatwg.org/#http-cors-protocol): those of the API and
 * what it needs beside, never with cookies. The page on which somebody grants access is not among them.
 */
public final class CrossOrigin {
    private static final String EXPOSED = "Link, Mastodon-Async-Refresh, X-RateLimit-Reset, X-RateLimit-Limit, "
            + "X-RateLimit-Remaining, X-Request-Id";
    private static final String PREFLIGHT_SECONDS = "7200";
    private static final List<String> API = List.of("POST", "PUT", "DELETE", "GET", "PATCH", "OPTIONS");

    private CrossOrigin() {}

    /**
     * Sets the headers of an answer, and answers a preflight.
     *
     * @param request any request
     * @param answer its answer, not begun yet
     * @return true if the request was a preflight and is answered
     */
    public static boolean answer(HttpServletRequest request, HttpServletResponse answer) {
        String path = request.getRequestURI();
        List<String> methods = methods(path);
        if (methods.isEmpty()) {
            return false;
        }
        boolean api = path.startsWith("/api/");
        answer.setHeader("Vary", api ? "Authorization, Origin" : "Origin");
        if (request.getHeader("Origin") == null) {
            return false;
        }
        String asked = request.getHeader("Access-Control-Request-Method");
        boolean preflight = asked != null && request.getMethod().equals("OPTIONS");
        String method = preflight ? asked : request.getMethod();
        if (methods.contains(method) || method.equals("HEAD") && methods.contains("GET")) {
            allow(answer, methods, api);
            if (preflight) {
                allowHeaders(answer, request.getHeader("Access-Control-Request-Headers"));
            }
        }
        if (preflight) {
            answer.setStatus(HttpServletResponse.SC_OK);
        }
        return preflight;
    }

    private static void allow(HttpServletResponse answer, List<String> methods, boolean api) {
        answer.setHeader("Access-Control-Allow-Origin", "*");
        answer.setHeader("Access-Control-Allow-Methods", String.join(", ", methods));
        if (api) {
            answer.setHeader("Access-Control-Expose-Headers", EXPOSED);
        }
        answer.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
    }

    /** Any header but that of our own pages is allowed; the wildcard would leave out Authorization. */
    private static void allowHeaders(HttpServletResponse answer, @Nullable String wanted) {
        boolean ofOurPages =
                wanted != null && wanted.toLowerCase(Locale.ROOT).contains(OwnPage.HEADER.toLowerCase(Locale.ROOT));
        if (wanted != null && !ofOurPages && wanted.matches("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,2000}")) {
            answer.setHeader("Access-Control-Allow-Headers", wanted);
        }
    }

    private static List<String> methods(String path) {
        if (path.startsWith("/api/")) {
            return API;
        }
        if (path.startsWith("/.well-known/") || path.startsWith("/nodeinfo/") || isProfile(path)) {
            return List.of("GET");
        }
        return switch (path) {
            case "/oauth/token", "/oauth/revoke" -> List.of("POST");
            case "/oauth/userinfo" -> List.of("GET", "POST");
            default -> List.of();
        };
    }

    private static boolean isProfile(String path) {
        for (String before : List.of("/@", "/users/", "/ap/users/")) {
            if (path.startsWith(before) && path.length() > before.length()) {
                return path.indexOf('/', before.length()) < 0;
            }
        }
        return false;
    }
}
