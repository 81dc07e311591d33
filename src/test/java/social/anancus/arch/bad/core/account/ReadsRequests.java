package social.anancus.arch.bad.core.account;

import jakarta.servlet.http.HttpServletRequest;

/** Core that knows HTTP. */
public class ReadsRequests {
    public String method(HttpServletRequest request) {
        return request.getMethod();
    }
}
