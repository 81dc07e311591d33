package social.anancus.platform.crypto;

/** So many passwords are being hashed that the caller's turn did not come in time. The answer is 503: try again soon. */
public final class HashingBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HashingBusyException() {
        super("too many passwords are being checked at once");
    }
}
