package social.anancus.platform.error;

/** What was asked for is absent, or the caller must not know that it is there. */
public final class NotFound extends ExpectedException {
    private static final long serialVersionUID = 1L;

    /** With Mastodon's text. */
    public NotFound() {
        super("Record not found");
    }

    /**
     * @param message what to tell the caller
     */
    public NotFound(String message) {
        super(message);
    }
}
