package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import social.anancus.platform.json.InvalidJsonException.Reason;

/** Turns Jackson's exceptions, which quote the document, into ones that only say what is wrong and where. */
final class JsonErrors {
    private static final Pattern SHOWABLE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private JsonErrors() {}

    static InvalidJsonException explain(JsonProcessingException error) {
        Throwable cause = error;
        while (cause != null) {
            if (cause instanceof StreamConstraintsException) {
                return new InvalidJsonException(Reason.MALFORMED, limits());
            }
            cause = cause.getCause();
        }
        if (error instanceof JsonEOFException) {
            return new InvalidJsonException(Reason.MALFORMED, "the JSON ends too early");
        }
        if (error instanceof MismatchedInputException mismatch
                && error.getOriginalMessage().startsWith("Trailing token")) {
            return new InvalidJsonException(Reason.MALFORMED, "something follows the JSON value" + place(mismatch));
        }
        if (error instanceof MismatchedInputException mismatch
                && error.getOriginalMessage().startsWith("No content")) {
            return new InvalidJsonException(Reason.MALFORMED, "there is no JSON value" + place(mismatch));
        }
        if (error instanceof JsonMappingException mapping) {
            return new InvalidJsonException(Reason.WRONG_SHAPE, "a value has the wrong type: " + path(mapping));
        }
        if (error.getOriginalMessage().startsWith("Duplicate field")) {
            return new InvalidJsonException(Reason.MALFORMED, "a name appears twice in one object" + place(error));
        }
        return new InvalidJsonException(Reason.MALFORMED, "the JSON is malformed" + place(error));
    }

    private static String limits() {
        return "the JSON exceeds a limit: at most " + JsonLimits.DEPTH + " levels, " + JsonLimits.STRING_LENGTH
                + " characters in a string, " + JsonLimits.NUMBER_LENGTH + " digits in a number, "
                + JsonLimits.NAME_LENGTH + " characters in a name, " + JsonLimits.ELEMENTS
                + " elements in an array or object";
    }

    private static String place(JsonProcessingException error) {
        JsonLocation location = error.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    /** Names of a record's fields may be shown; keys of a map are the sender's own words and may not. */
    private static String path(JsonMappingException error) {
        String path = error.getPath().stream().map(JsonErrors::step).collect(Collectors.joining("."));
        return path.isEmpty() ? "the whole" : path;
    }

    private static String step(JsonMappingException.Reference reference) {
        String name = reference.getFieldName();
        if (name == null) {
            return String.valueOf(Math.max(0, reference.getIndex()));
        }
        boolean ofRecord = reference.getFrom() instanceof Class<?> type && type.isRecord();
        return ofRecord && SHOWABLE_NAME.matcher(name).matches() ? name : "?";
    }
}
