package social.anancus.api.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.json.InvalidJsonException;

/** Gives a body to what the container decides by itself: no such path, method, type. */
@Provider
@ApplicationScoped
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {
    private static final int FIRST_ERROR = 400;
    private static final int NOT_FOUND = 404;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        if (response.getStatus() < FIRST_ERROR || response.hasEntity()) {
            return response;
        }
        if (thrown.getCause() instanceof InvalidJsonException json) {
            return ErrorAnswer.to(json).toResponse();
        }
        if (response.getStatus() == NOT_FOUND && thrown.getCause() != null) {
            return ErrorAnswer.to(new NotFound()).toResponse(); // an id that is none
        }
        ErrorAnswer answer = ErrorAnswer.ofStatus(response.getStatus());
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.toResponse()
                : new ErrorAnswer(answer.status(), answer.body(), Map.of(HttpHeaders.ALLOW, allowed)).toResponse();
    }
}
