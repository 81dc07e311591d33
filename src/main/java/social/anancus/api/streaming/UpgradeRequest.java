package social.anancus.api.streaming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request for a WebSocket as the container sees it: on the one path, and from somebody known. */
final class UpgradeRequest extends HttpServletRequestWrapper {
    private final Principal caller;

    UpgradeRequest(HttpServletRequest request, Principal caller) {
        super(request);
        this.caller = caller;
    }

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public String getRequestURI() {
        return StreamEndpoint.PATH;
    }

    @Override
    public String getServletPath() {
        return StreamEndpoint.PATH;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }
}
