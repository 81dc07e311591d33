package social.anancus.platform.crypto;

/** A text is not the key that it should be. The message says why and never shows the text. */
public final class InvalidPemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidPemException(String message) {
        super(message);
    }
}
