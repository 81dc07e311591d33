package social.anancus.platform.mediatools;

/** A program gave no result. */
public final class MediaToolException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** It could not read the file, or the file wanted more than the limits allow. */
        REFUSED,
        /** It took too long and was killed. */
        TOO_SLOW,
        /** Too many others run; or this thread was told to stop. */
        BUSY,
        /** It is not there, or does not start. */
        MISSING
    }

    private final Reason reason;

    MediaToolException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * @return why there is no result
     */
    public Reason reason() {
        return reason;
    }
}
