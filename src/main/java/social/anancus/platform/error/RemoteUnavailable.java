package social.anancus.platform.error;

/** Another server, or a part of ours, gives no usable answer at the moment; a later attempt may succeed. */
public final class RemoteUnavailable extends ExpectedException {
    private static final long serialVersionUID = 1L;

    /** With Mastodon's text. */
    public RemoteUnavailable() {
        super("Remote data could not be fetched");
    }

    /**
     * @param message what to tell the caller
     */
    public RemoteUnavailable(String message) {
        super(message);
    }
}
