package social.anancus.platform.error;

/** The caller is known and may not do this. Core may say more closely why, by a class of its own. */
public non-sealed class NotPermitted extends ExpectedException {
    private static final long serialVersionUID = 1L;

    /** With Mastodon's text. */
    public NotPermitted() {
        super("This action is not allowed");
    }

    /**
     * @param message what to tell the caller
     */
    public NotPermitted(String message) {
        super(message);
    }
}
