package social.anancus.core.instance;

/**
 * The server's key pair for Web Push on the curve P-256.
 *
 * @param publicKey the uncompressed point in base64url, as clients want it
 * @param sealedPrivateKey the private key (PKCS #8, base64url), sealed for {@code instance/vapid}
 */
public record VapidKeys(String publicKey, String sealedPrivateKey) {}
