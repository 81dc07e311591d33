package social.anancus.api.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;

/** Stands before one resource method that is {@link LimitedBy} more than the limits of all. */
final class LimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String COUNTED = LimitFilter.class.getName();
    private static final int FIRST_ERROR = 400;

    private final List<Limited> limits;
    private final Throttle throttle;

    LimitFilter(List<Limited> limits, Throttle throttle) {
        this.limits = limits;
        this.throttle = throttle;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        limits.forEach(limit -> throttle.count(context, limit));
        context.setProperty(COUNTED, true);
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        if (answer.getStatus() >= FIRST_ERROR && context.getProperty(COUNTED) != null) {
            limits.stream().filter(Limited::onlySuccess).forEach(limit -> throttle.giveBack(context, limit));
        }
    }
}
