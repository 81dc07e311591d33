package social.anancus.platform.crypto;

/** A sealed secret was changed, belongs to something else, or was sealed with another key file. */
public final class UnopenableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnopenableSecretException(String about) {
        super("the sealed secret of " + about + " cannot be opened with this server's key file");
    }
}
