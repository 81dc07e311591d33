package social.anancus.platform.error;

/** Somebody else changed the same thing, or it cannot be told which thing is meant. */
public final class Conflict extends ExpectedException {
    private static final long serialVersionUID = 1L;

    /** With Mastodon's text. */
    public Conflict() {
        super("Conflict during update, please try again");
    }

    /**
     * @param message what to tell the caller
     */
    public Conflict(String message) {
        super(message);
    }
}
