package social.anancus.api.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import social.anancus.platform.error.ExpectedException;

/** Tells callers what a use case decided. */
@Provider
@ApplicationScoped
public class ExpectedExceptionMapper implements ExceptionMapper<ExpectedException> {
    @Override
    public Response toResponse(ExpectedException thrown) {
        return ErrorAnswer.to(thrown).toResponse();
    }
}
