package social.anancus.platform.crypto;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * RSA key pairs of actors and their PEM form (RFC 7468): public keys as SPKI, as in {@code publicKeyPem} of actor
 * documents, private keys as PKCS #8. The older PKCS #1 forms, which some servers publish, are read too.
 */
public final class KeyPairs {
    private static final int BITS = 2048;
    private static final int FEWEST_BITS = 2048;
    private static final int MOST_BITS = 8192; // verifying with a larger key would cost too much
    private static final int LONGEST_PEM = 16 * 1024;
    private static final int LINE = 64;
    private static final byte[] RSA_ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
    private static final int SEQUENCE = 0x30;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;

    private KeyPairs() {}

    /**
     * @return a new RSA key pair of 2048 bits
     */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /**
     * @param key an RSA public key
     * @return {@code -----BEGIN PUBLIC KEY-----} and so on, with a newline at the end
     */
    public static String publicPem(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    /**
     * @param key an RSA private key
     * @return {@code -----BEGIN PRIVATE KEY-----} and so on, with a newline at the end; a secret
     */
    public static String privatePem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /**
     * @param pem a public key in SPKI or PKCS #1 form; white space around and between lines may be of any kind
     * @return the RSA key
     * @throws InvalidPemException if it is none, or has fewer than 2048 or more than 8192 bits
     */
    public static RSAPublicKey readPublic(String pem) {
        byte[] spki = pem.contains("BEGIN RSA PUBLIC KEY") ? spki(der(pem, "RSA PUBLIC KEY")) : der(pem, "PUBLIC KEY");
        try {
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
            requireSize(key.getModulus().bitLength());
            return key;
        } catch (GeneralSecurityException e) {
            throw new InvalidPemException("this is no RSA public key");
        }
    }

    /**
     * @param pem a private key in PKCS #8 or PKCS #1 form
     * @return the RSA key
     * @throws InvalidPemException if it is none, or has fewer than 2048 or more than 8192 bits
     */
    public static RSAPrivateKey readPrivate(String pem) {
        byte[] pkcs8 =
                pem.contains("BEGIN RSA PRIVATE KEY") ? pkcs8(der(pem, "RSA PRIVATE KEY")) : der(pem, "PRIVATE KEY");
        try {
            var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            requireSize(key.getModulus().bitLength());
            return key;
        } catch (GeneralSecurityException e) {
            throw new InvalidPemException("this is no RSA private key");
        }
    }

    private static void requireSize(int bits) {
        if (bits < FEWEST_BITS || bits > MOST_BITS) {
            throw new InvalidPemException("an RSA key of " + bits + " bits is not accepted");
        }
    }

    private static byte[] der(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf(end);
        if (pem.length() > LONGEST_PEM || from < 0 || to < from + begin.length()) {
            throw new InvalidPemException("this is no PEM block of the kind " + label);
        }
        String body = pem.substring(from + begin.length(), to).replaceAll("\\s", "");
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new InvalidPemException("the PEM block is not base64");
        }
    }

    /** SubjectPublicKeyInfo of RFC 5280 around a PKCS #1 key; 0 is the number of unused bits. */
    private static byte[] spki(byte[] pkcs1) {
        return element(SEQUENCE, RSA_ALGORITHM, element(BIT_STRING, new byte[] {0}, pkcs1));
    }

    /** PrivateKeyInfo of RFC 5208 around a PKCS #1 key. */
    private static byte[] pkcs8(byte[] pkcs1) {
        return element(SEQUENCE, VERSION_0, RSA_ALGORITHM, element(OCTET_STRING, pkcs1));
    }

    private static byte[] element(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var result = new ByteArrayOutputStream();
        result.write(tag);
        int length = content.size();
        if (length < 0x80) {
            result.write(length);
        } else if (length <= 0xff) {
            result.writeBytes(new byte[] {(byte) 0x81, (byte) length});
        } else {
            result.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length});
        }
        result.writeBytes(content.toByteArray());
        return result.toByteArray();
    }
}
