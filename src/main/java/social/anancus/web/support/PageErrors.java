package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import social.anancus.core.account.HasMoved;
import social.anancus.platform.crypto.HashingBusyException;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.error.ExpectedException;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.log.Log;
import social.anancus.platform.persistence.DatabaseFailure;

/**
 * Shows an error page for what goes wrong behind a page; the log gets the stack of what nobody expected. Who has moved and
 * wants to take part is led to the page on which that can be changed.
 */
@Provider
@ApplicationScoped
public class PageErrors implements ExceptionMapper<Throwable> {
    private static final Log LOG = Log.of(PageErrors.class);
    private static final int BUG = 500;
    private static final int BUSY = 503;

    private Browser browser;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PageErrors() {}

    /**
     * @param browser who asks
     * @param flash says why somebody is led elsewhere
     */
    @Inject
    public PageErrors(Browser browser, Flash flash) {
        this.browser = browser;
        this.flash = flash;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof HasMoved && !browser.byScript()) {
            return flash.lead("/settings/moving", "has-moved");
        }
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getStatus() < 400) {
            return known.getResponse();
        }
        int status = status(thrown);
        if (status == BUG) {
            LOG.error("a page failed", thrown);
        }
        return new ErrorPage(status).view().answer(status);
    }

    private static int status(Throwable thrown) {
        if (thrown instanceof WebApplicationException known) {
            return known.getResponse().getStatus();
        }
        if (thrown instanceof ExpectedException expected) {
            return switch (expected) {
                case NotFound e -> 404;
                case NotPermitted e -> 403;
                case Invalid e -> 422;
                case Conflict e -> 409;
                case TooMany e -> 429;
                case RemoteUnavailable e -> BUSY;
            };
        }
        return thrown instanceof HashingBusyException || DatabaseFailure.of(thrown) != null ? BUSY : BUG;
    }
}
