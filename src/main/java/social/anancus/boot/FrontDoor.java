package social.anancus.boot;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import social.anancus.api.answer.CrossOrigin;
import social.anancus.platform.changes.Changes;
import social.anancus.platform.log.RequestId;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.persistence.DatabaseFailure;
import social.anancus.platform.persistence.DatabaseGate;
import social.anancus.web.support.VisitorPages;

/**
 * The first thing that a request meets: gives it an id, refuses it while the database is away, and sends it to the surface
 * that serves its path. Paths of pages and of other servers are pretty ones; the files and resources behind them are not
 * reached directly.
 */
public class FrontDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient DatabaseGate gate;

    @Inject
    private transient Metrics metrics;

    @Inject
    private transient Changes changes;

    @Inject
    private transient VisitorPages visitorPages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long began = System.nanoTime();
        String path = request.getRequestURI();
        Route route = Route.of(path).orDocument(path, request.getHeader("Accept"));
        try (RequestId.Scope id = RequestId.open(request.getHeader(REQUEST_ID))) {
            response.setHeader(REQUEST_ID, id.id());
            response.setHeader("X-Content-Type-Options", "nosniff");
            if (!CrossOrigin.answer(request, response)) {
                if (QUESTIONS.contains(request.getMethod())) {
                    serve(route, path, request, response, chain);
                } else {
                    try (Changes.Change change = changes.begin()) {
                        serve(route, path, request, response, chain);
                    }
                }
            }
        } catch (ServletException | RuntimeException e) {
            if (DatabaseFailure.of(e) != DatabaseFailure.UNAVAILABLE || response.isCommitted()) {
                throw e;
            }
            response.reset();
            CrossOrigin.answer(request, response);
            Unavailable.answer(request, response);
        } finally {
            metrics.request(route.name().toLowerCase(Locale.ROOT), response.getStatus(), System.nanoTime() - began);
        }
    }

    private void serve(
            Route route, String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (route.needsDatabase() && !gate.isOpen()) {
            Unavailable.answer(request, response);
            return;
        }
        String target = route.target(path);
        if (route == Route.SUBJECT) {
            response.addHeader("Vary", "Accept"); // the documents say so themselves
        }
        if (route == Route.HIDDEN) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (target == null) {
            chain.doFilter(request, response);
        } else if (route == Route.PAGES || route == Route.SUBJECT) {
            visitorPages.show(
                    request,
                    response,
                    to -> request.getRequestDispatcher(target).forward(request, to));
        } else {
            request.getRequestDispatcher(target).forward(request, response);
        }
    }
}
