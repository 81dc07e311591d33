package social.anancus.api.streaming;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before the WebSocket container: who has no token that counts is refused by HTTP, before there is a socket. Sends
 * upgrades on any path below {@code /api/v1/streaming} to the one endpoint, with the caller as their principal.
 */
public class UpgradeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StreamDoor door;

    @Inject
    private transient Connections connections;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isUpgrade(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            StreamCaller caller = door.admit(request);
            connections.demandRoom(caller.accountId());
            chain.doFilter(new UpgradeRequest(request, caller), response);
        } catch (StreamRefusal e) {
            response.setStatus(e.status());
            response.setHeader("X-Error-Message", e.text());
            response.setHeader("Connection", "close");
            response.setContentType("text/plain");
            response.setContentLength(0);
        }
    }

    private static boolean isUpgrade(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
