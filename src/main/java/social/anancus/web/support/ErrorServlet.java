package social.anancus.web.support;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import social.anancus.platform.log.Log;

/**
 * Answers what went wrong outside of JAX-RS: paths that lead nowhere, what the container refuses, a database that is away.
 * Browsers get a page; callers of the API and other servers get JSON.
 */
public class ErrorServlet extends HttpServlet {
    /** Where the server forwards to; nobody reaches it from outside. */
    public static final String PATH = "/-error";

    private static final long serialVersionUID = 1L;
    private static final Log LOG = Log.of(ErrorServlet.class);
    private static final Map<Integer, String> WORDS = Map.of(
            400, "Bad Request",
            403, "This action is not allowed",
            404, "Record not found",
            405, "Method Not Allowed",
            413, "Payload Too Large",
            429, "Too many requests",
            503, "This server is short of its database; try again soon");

    @Inject
    private transient PageFrames frames;

    @Inject
    private transient PageRenderer renderer;

    @Inject
    private transient PageHeaders headers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE && response.getHeader("Retry-After") == null) {
            response.setHeader("Retry-After", "5");
        }
        if (wantsPage(request)) {
            byte[] page = page(status, request, response);
            headers.of(List.of(), false).forEach(response::setHeader);
            write(response, "text/html;charset=utf-8", page);
        } else {
            String word = WORDS.getOrDefault(status, status >= 500 ? "Internal Server Error" : "Error " + status);
            response.setHeader("Cache-Control", "no-store");
            write(
                    response,
                    "application/json;charset=utf-8",
                    ("{\"error\":\"" + word + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer known && known >= 400 ? known : HttpServletResponse.SC_NOT_FOUND;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept != null && (accept.contains("text/html") || accept.contains("application/xhtml"))) {
            return true;
        }
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        boolean json = accept != null && accept.contains("json");
        return !json && !path.startsWith("/api/") && !path.startsWith("/oauth/token") && !path.startsWith("/-site");
    }

    private byte[] page(int status, HttpServletRequest request, HttpServletResponse response) {
        try {
            PageFrame frame = status == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                    ? frames.withoutDatabase()
                    : frames.frameOrBare();
            return renderer.render(new ErrorPage(status).view(), frame, request, response);
        } catch (IOException | RuntimeException e) {
            LOG.error("the page of an error failed", e);
            return ("<!DOCTYPE html><html lang=\"en\"><title>" + status + "</title><h1>" + status + "</h1>")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
