package social.anancus.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random tokens. Only their hashes are stored; SHA-256 is enough because tokens are long and random. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LEAST_BYTES = 16;

    private Tokens() {}

    /**
     * @param bytes how many random bytes it holds, at least 16; 32 is the usual
     * @return a token of letters, digits, {@code -} and {@code _}
     * @throws IllegalArgumentException if fewer than 16 bytes are asked for
     */
    public static String random(int bytes) {
        if (bytes < LEAST_BYTES) {
            throw new IllegalArgumentException("a token of " + bytes + " bytes could be guessed");
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(bytes));
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * @param token a token as its bearer sends it
     * @return its SHA-256, 32 bytes, as it is stored
     */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * @param token a token as its bearer sends it
     * @return its SHA-256 as 64 lower-case hexadecimal digits
     */
    public static String hashHex(String token) {
        return HexFormat.of().formatHex(hash(token));
    }

    /**
     * Compares secrets in a time that depends neither on where they differ nor on their lengths.
     *
     * @param expected the secret
     * @param given what the caller sent
     * @return whether they are equal
     */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(hash(expected), hash(given));
    }

    /**
     * Compares hashes in a time that does not depend on where they differ.
     *
     * @param expected the stored hash
     * @param given the hash of what the caller sent
     * @return whether they are equal
     */
    public static boolean same(byte[] expected, byte[] given) {
        return MessageDigest.isEqual(expected, given);
    }
}
