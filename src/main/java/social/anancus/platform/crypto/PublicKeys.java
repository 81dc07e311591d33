package social.anancus.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Public keys of others: RSA, as every server has them, and Ed25519 (RFC 8410). */
public final class PublicKeys {
    /** SubjectPublicKeyInfo with the OID of Ed25519, up to the 32 bytes of the key. */
    private static final byte[] ED25519_SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_BYTES = 32;

    private PublicKeys() {}

    /**
     * @param pem a public key in SPKI form, or PKCS #1 for RSA
     * @return an RSA key of 2048 to 8192 bits, or an Ed25519 key
     * @throws InvalidPemException if it is neither
     */
    public static PublicKey read(String pem) {
        byte[] ed25519 = ed25519(pem);
        return ed25519 == null ? KeyPairs.readPublic(pem) : ed25519(ed25519);
    }

    /**
     * @param raw the 32 bytes of an Ed25519 key (RFC 8032, section 5.1.5)
     * @return the key
     * @throws InvalidPemException if it is none
     */
    public static PublicKey ed25519(byte[] raw) {
        if (raw.length != ED25519_BYTES) {
            throw new InvalidPemException("an Ed25519 key has 32 bytes");
        }
        byte[] spki = Arrays.copyOf(ED25519_SPKI, ED25519_SPKI.length + ED25519_BYTES);
        System.arraycopy(raw, 0, spki, ED25519_SPKI.length, ED25519_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new InvalidPemException("this is no Ed25519 key");
        }
    }

    @SuppressWarnings("ReturnsNullCollection") // null: another kind of key
    private static byte @org.jspecify.annotations.Nullable [] ed25519(String pem) {
        String begin = "-----BEGIN PUBLIC KEY-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END PUBLIC KEY-----");
        int length = ED25519_SPKI.length + ED25519_BYTES;
        // in base64 and with some white space; an RSA key is longer by far
        if (from < 0 || to < from || to - from - begin.length() > 4 * length) {
            return null;
        }
        byte[] der;
        try {
            der = Base64.getDecoder()
                    .decode(pem.substring(from + begin.length(), to).replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
        boolean known = der.length == length
                && Arrays.equals(der, 0, ED25519_SPKI.length, ED25519_SPKI, 0, ED25519_SPKI.length);
        return known ? Arrays.copyOfRange(der, ED25519_SPKI.length, length) : null;
    }
}
