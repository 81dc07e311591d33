package social.anancus.web.support;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A form has no token of ours: the page was open too long, or somebody else's page sent it. */
public final class StaleFormException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    /** The status is Mastodon's. */
    static final int STATUS = 422;

    StaleFormException() {
        super(Response.status(STATUS, "Unprocessable Entity").build());
    }
}
