package social.anancus.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import social.anancus.platform.log.Log;

/** Stands before the methods of the console. */
final class ConsoleFilter implements ContainerRequestFilter {
    private static final Log LOG = Log.of(ConsoleFilter.class);

    private final ConsoleDoor door;
    private final HttpServletRequest request;

    /**
     * @param request the current one
     */
    ConsoleFilter(ConsoleDoor door, HttpServletRequest request) {
        this.door = door;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (door.admit(request) instanceof Admission.Refused refused) {
            LOG.warn("the console was refused", "from", request.getRemoteAddr(), "path", request.getRequestURI());
            context.abortWith(refused.answer().toResponse());
        }
    }
}
