package social.anancus.api.error;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.HashingBusyException;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.error.ExpectedException;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.persistence.DatabaseFailure;

/**
 * The answer to a request that failed.
 *
 * @param status the HTTP status
 * @param body a wire record
 * @param headers what the caller needs to know beside
 */
public record ErrorAnswer(int status, Object body, Map<String, String> headers) {
    private static final int UNPROCESSABLE = 422;
    private static final String BUSY = "There was a temporary problem serving your request, please try again";
    private static final Map<String, String> SOON = Map.of(HttpHeaders.RETRY_AFTER, "1");
    private static final Map<String, String> LATER = Map.of(HttpHeaders.RETRY_AFTER, "5");

    /**
     * @param status the HTTP status
     * @param error what is wrong
     */
    public static ErrorAnswer of(int status, String error) {
        return new ErrorAnswer(status, new ErrorJson(error), Map.of());
    }

    /**
     * @param thrown whatever a request ended with
     * @return the answer
     */
    public static ErrorAnswer to(Throwable thrown) {
        if (thrown instanceof ExpectedException expected) {
            return expected(expected);
        }
        if (thrown instanceof InvalidJsonException json) {
            return json(json);
        }
        if (thrown instanceof HashingBusyException) {
            return new ErrorAnswer(503, new ErrorJson(BUSY), SOON);
        }
        DatabaseFailure failure = DatabaseFailure.of(thrown);
        return failure == null ? of(500, "Internal Server Error") : database(failure);
    }

    private static ErrorAnswer expected(ExpectedException expected) {
        if (expected instanceof Invalid invalid && !invalid.errors().isEmpty()) {
            return new ErrorAnswer(422, ValidationErrorJson.of(invalid), Map.of());
        }
        int status = switch (expected) {
            case NotFound e -> 404;
            case NotPermitted e -> 403;
            case Invalid e -> 422;
            case Conflict e -> 409;
            case TooMany e -> 429;
            case RemoteUnavailable e -> 503;
        };
        return of(status, String.valueOf(expected.getMessage()));
    }

    private static ErrorAnswer json(InvalidJsonException json) {
        return switch (json.reason()) {
            case TOO_LARGE -> of(413, "Payload Too Large");
            case MALFORMED -> of(400, "Error occurred while parsing request parameters");
            case WRONG_SHAPE -> of(422, "Validation failed: " + json.getMessage());
        };
    }

    private static ErrorAnswer database(DatabaseFailure failure) {
        return switch (failure) {
            case UNAVAILABLE -> new ErrorAnswer(503, new ErrorJson(BUSY), LATER);
            case CONTENDED -> new ErrorAnswer(503, new ErrorJson(BUSY), SOON);
            case DUPLICATE -> of(422, "Duplicate record");
        };
    }

    /**
     * @param status an HTTP status that the container decided on
     * @return the answer with the reason phrase of the status
     */
    static ErrorAnswer ofStatus(int status) {
        Response.@Nullable Status known = Response.Status.fromStatusCode(status);
        return of(status, known == null ? "Error" : known.getReasonPhrase());
    }

    /**
     * @return this as a response
     */
    public Response toResponse() {
        // JAX-RS 3.1 has no name for this status, and servers make one up
        Response.ResponseBuilder builder =
                status == UNPROCESSABLE ? Response.status(status, "Unprocessable Entity") : Response.status(status);
        builder.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        headers.forEach(builder::header);
        return builder.build();
    }
}
