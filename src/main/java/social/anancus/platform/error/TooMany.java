package social.anancus.platform.error;

/** The caller has done this too often. */
public final class TooMany extends ExpectedException {
    private static final long serialVersionUID = 1L;

    /** With Mastodon's text. */
    public TooMany() {
        super("Too many requests");
    }

    /**
     * @param message what to tell the caller
     */
    public TooMany(String message) {
        super(message);
    }
}
