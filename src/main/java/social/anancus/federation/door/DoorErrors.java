package social.anancus.federation.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.error.ExpectedException;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import social.anancus.platform.log.Log;
import social.anancus.platform.persistence.DatabaseFailure;

/** Tells other servers what went wrong, in one line of JSON; the log gets the reason, for bugs with the stack. */
@Provider
@ApplicationScoped
public class DoorErrors implements ExceptionMapper<Throwable> {
    private static final Log LOG = Log.of(DoorErrors.class);
    private static final int FIRST_ERROR = 400;
    private static final int BUG = 500;
    private static final int BUSY = 503;
    private static final String RETRY_SOON = "5";

    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DoorErrors() {}

    @Inject
    public DoorErrors(Json json) {
        this.json = json;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> refused(refused);
            case WebApplicationException web -> web(web);
            case ExpectedException expected -> answer(status(expected), String.valueOf(expected.getMessage()), null);
            case InvalidJsonException bad -> json(bad);
            default -> unexpected(thrown);
        };
    }

    private Response refused(Refused refused) {
        Duration after = refused.retryAfter();
        LOG.info(
                "a request of another server was refused",
                "reason",
                refused.reason(),
                "status",
                refused.reason().status(),
                "message",
                refused.getMessage());
        Response answer = answer(
                refused.reason().status(),
                String.valueOf(refused.getMessage()),
                after == null ? null : Long.toString(after.toSeconds()));
        // what is left of such a body is not waited for
        return refused.reason() == Refused.Reason.TOO_SLOW
                ? Response.fromResponse(answer).header("Connection", "close").build()
                : answer;
    }

    private Response web(WebApplicationException thrown) {
        Response given = thrown.getResponse();
        if (given.getStatus() < FIRST_ERROR || given.hasEntity()) {
            return given;
        }
        Response.@Nullable Status known = Response.Status.fromStatusCode(given.getStatus());
        String allowed = given.getHeaderString(HttpHeaders.ALLOW);
        Response answer = answer(given.getStatus(), known == null ? "Error" : known.getReasonPhrase(), null);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private static int status(ExpectedException expected) {
        return switch (expected) {
            case NotFound e -> 404;
            case NotPermitted e -> 403;
            case Invalid e -> 422;
            case Conflict e -> 409;
            case TooMany e -> 429;
            case RemoteUnavailable e -> BUSY;
        };
    }

    private Response json(InvalidJsonException bad) {
        return switch (bad.reason()) {
            case TOO_LARGE -> answer(413, "Payload Too Large", null);
            case MALFORMED, WRONG_SHAPE -> answer(400, "The body is not the JSON that is wanted here", null);
        };
    }

    private Response unexpected(Throwable thrown) {
        DatabaseFailure failure = DatabaseFailure.of(thrown);
        if (failure != null) {
            LOG.debug("a request of another server met a database failure", "kind", failure);
            return answer(BUSY, "There was a temporary problem, please try again", RETRY_SOON);
        }
        LOG.error("a request of another server failed", thrown);
        return answer(BUG, "Internal Server Error", null);
    }

    private Response answer(int status, String message, @Nullable String retryAfter) {
        Response.ResponseBuilder builder = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(json.write(Map.of("error", message)));
        return retryAfter == null
                ? builder.build()
                : builder.header(HttpHeaders.RETRY_AFTER, retryAfter).build();
    }
}
