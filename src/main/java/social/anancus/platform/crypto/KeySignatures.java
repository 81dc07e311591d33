package social.anancus.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/**
 * Signs and verifies by the kind of key alone: RSA keys by RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, section 8.2), Ed25519
 * keys by EdDSA (RFC 8032). No algorithm is ever chosen by what a message says of itself.
 */
public final class KeySignatures {
    private KeySignatures() {}

    /**
     * @param key an RSA or Ed25519 key
     * @param text what to sign
     * @return the signature
     */
    public static byte[] sign(PrivateKey key, byte[] text) {
        try {
            Signature signature = signatureFor(key);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of ours cannot sign", e);
        }
    }

    /**
     * @param key an RSA or Ed25519 key
     * @param text what was signed
     * @param claimed the signature as it came
     * @return whether it is the key's
     */
    public static boolean verify(PublicKey key, byte[] text, byte[] claimed) {
        try {
            Signature signature = signatureFor(key);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(claimed);
        } catch (SignatureException e) {
            return false; // of the wrong length, for one
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA and Ed25519", e);
        }
    }

    /**
     * @param key an RSA or Ed25519 key
     * @return whether it is an RSA key
     */
    public static boolean isRsa(Key key) {
        return key.getAlgorithm().equals("RSA");
    }

    /**
     * Makes a key that will be used often quick to use.
     *
     * @param key a key
     * @return the same key
     */
    public static PrivateKey prepare(PrivateKey key) {
        return isRsa(key) ? NativeRsa.prepare(key) : key;
    }

    /**
     * Makes a key that will be used often quick to use.
     *
     * @param key a key
     * @return the same key
     */
    public static PublicKey prepare(PublicKey key) {
        return isRsa(key) ? NativeRsa.prepare(key) : key;
    }

    private static Signature signatureFor(Key key) throws GeneralSecurityException {
        return switch (key.getAlgorithm()) {
            case "RSA" -> NativeRsa.signature();
            case "EdDSA", "Ed25519" -> Signature.getInstance("Ed25519");
            default -> throw new IllegalArgumentException("no signatures are made with keys of this kind");
        };
    }
}
