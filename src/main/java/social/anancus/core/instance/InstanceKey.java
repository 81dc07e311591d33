package social.anancus.core.instance;

/**
 * The RSA key pair of the actor that stands for the server itself.
 *
 * @param publicKey as PEM, for its document
 * @param sealedPrivateKey the other half as PEM, sealed for {@link #OWNER}
 */
public record InstanceKey(String publicKey, String sealedPrivateKey) {
    /** Whose key it is, as the sealed private key is bound to it. */
    public static final String OWNER = "instance/key";
}
