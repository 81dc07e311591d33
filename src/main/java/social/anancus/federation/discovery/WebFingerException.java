package social.anancus.federation.discovery;

/** A handle could not be resolved. The message is ours and shows nothing of what came. */
public final class WebFingerException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The domain knows no such account, or what it says does not hold. */
        UNKNOWN,
        /** The account was there and is gone for good: 410. */
        GONE,
        /** The domain does not answer as it should; it may later. */
        UNAVAILABLE
    }

    private final Reason reason;

    WebFingerException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * @return why not
     */
    public Reason reason() {
        return reason;
    }
}
