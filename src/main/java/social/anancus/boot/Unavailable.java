package social.anancus.boot;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import social.anancus.web.support.ErrorServlet;

/** The answer while the database is away: 503, in the form that the caller reads, with no look at anything. */
final class Unavailable {
    private Unavailable() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher(ErrorServlet.PATH).forward(request, response);
    }
}
