package social.anancus.api.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import social.anancus.platform.log.Log;

/** The last resort: the caller gets one line, the log the stack, with the request's id. */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Log LOG = Log.of(UnexpectedExceptionMapper.class);
    private static final int BUG = 500;

    @Override
    public Response toResponse(Throwable thrown) {
        ErrorAnswer answer = ErrorAnswer.to(thrown);
        if (answer.status() == BUG) {
            LOG.error("a request failed", thrown);
        } else {
            LOG.debug(
                    "a request was refused",
                    "status",
                    answer.status(),
                    "cause",
                    thrown.getClass().getName());
        }
        return answer.toResponse();
    }
}
