package social.anancus.platform.error;

import java.util.List;
import java.util.stream.Collectors;

/** Values that are not allowed, each field with its mistakes. */
public final class Invalid extends ExpectedException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /**
     * @param errors the mistakes, at least one, in the order of the message
     */
    public Invalid(List<FieldError> errors) {
        super("Validation failed: " + errors.stream().map(FieldError::sentence).collect(Collectors.joining(", ")));
        this.errors = List.copyOf(errors);
    }

    /**
     * @param error the only mistake
     */
    public Invalid(FieldError error) {
        this(List.of(error));
    }

    /**
     * For what Mastodon refuses with a text of its own, without naming fields.
     *
     * @param message the whole text for the caller
     */
    public Invalid(String message) {
        super(message);
        this.errors = List.of();
    }

    /**
     * @return the mistakes in the order of the message; empty where the message says it all
     */
    public List<FieldError> errors() {
        return errors;
    }
}
