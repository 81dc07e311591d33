package social.anancus.boot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The answer while the database is away: 503, in the form that the caller reads, with no look at anything. */
final class Unavailable {
    private static final String JSON = "{\"error\":\"This server is short of its database; try again soon\"}";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>One moment</title><meta name="viewport" content="width=device-width"></head>
            <body><main><h1>One moment</h1><p>This server is short of its database. Nothing is lost; try again soon.</p></main></body>
            </html>
            """;

    private Unavailable() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        boolean page = accept != null && accept.contains("text/html");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(page ? "text/html;charset=utf-8" : "application/json;charset=utf-8");
        response.getOutputStream().write((page ? PAGE : JSON).getBytes(StandardCharsets.UTF_8));
    }
}
