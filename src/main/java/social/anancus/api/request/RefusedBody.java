package social.anancus.api.request;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.api.error.ErrorJson;

/** Parameters that are not taken, with the answer to that. */
final class RefusedBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorAnswer answer;

    private RefusedBody(ErrorAnswer answer) {
        super("status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    static RefusedBody malformed() {
        return new RefusedBody(ErrorAnswer.of(400, "Error occurred while parsing request parameters"));
    }

    /** The rest is not wanted, so the connection ends with the answer. */
    static RefusedBody tooLarge() {
        return new RefusedBody(new ErrorAnswer(413, new ErrorJson("Payload Too Large"), Map.of("Connection", "close")));
    }

    ErrorAnswer answer() {
        return answer;
    }

    /**
     * @param answer what the caller is told
     * @return what a container does not wrap as it wraps whatever else a reader throws
     */
    static WebApplicationException thrown(ErrorAnswer answer) {
        return new WebApplicationException(answer.toResponse());
    }
}
