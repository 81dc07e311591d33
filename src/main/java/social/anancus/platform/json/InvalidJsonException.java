package social.anancus.platform.json;

/** A text is not JSON, is more than is accepted, or has another shape than wanted. The message shows nothing of it. */
public final class InvalidJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What kind of mistake it is. */
    public enum Reason {
        /** The document has too many bytes: 413. */
        TOO_LARGE,
        /** It breaks the grammar, is not UTF-8, repeats a name or exceeds one of {@link JsonLimits}: 400. */
        MALFORMED,
        /** It is JSON, but a value has another type than the field: 422. */
        WRONG_SHAPE
    }

    InvalidJsonException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * @return what kind of mistake it is
     */
    public Reason reason() {
        return reason;
    }
}
