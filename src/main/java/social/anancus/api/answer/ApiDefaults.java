package social.anancus.api.answer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * What holds for the whole API: it answers JSON whatever the caller says to accept, as Mastodon does; caches keep nothing
 * unless a method allows it; and a browser that is led to an answer takes it for no page.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(1)
public class ApiDefaults implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'; form-action 'none'";

    /** For JAX-RS. */
    public ApiDefaults() {}

    @Override
    public void filter(ContainerRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }

    /** Runs last, as its priority is the lowest. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle("Content-Security-Policy", NO_PAGE);
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
