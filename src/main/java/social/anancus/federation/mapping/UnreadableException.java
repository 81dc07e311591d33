package social.anancus.federation.mapping;

/** A document of another server is not what it should be, or lacks what it must have. The message shows nothing of it. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, in our words
     */
    public UnreadableException(String message) {
        super(message, null, false, false);
    }
}
