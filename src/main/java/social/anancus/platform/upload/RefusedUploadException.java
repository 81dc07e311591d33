package social.anancus.platform.upload;

/** A body that is not taken. */
public final class RefusedUploadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    private RefusedUploadException(String message, boolean tooLarge) {
        super(message, null, false, false);
        this.tooLarge = tooLarge;
    }

    static RefusedUploadException malformed() {
        return new RefusedUploadException("the body is malformed", false);
    }

    static RefusedUploadException tooLarge() {
        return new RefusedUploadException("the body is too large", true);
    }

    /**
     * @return whether there is too much of it; else it is malformed
     */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
