package social.anancus.support;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a code app shows (RFC 6238), written once more, so that the server is not its own judge. */
public final class TotpCodes {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private TotpCodes() {}

    /**
     * @param secret as the page shows it
     * @return the code of this moment
     */
    public static String now(String secret) {
        return of(secret, Instant.now());
    }

    /**
     * @param secret as the page shows it
     * @return the code that follows, as a phone shows it whose clock is half a minute ahead
     */
    public static String next(String secret) {
        return of(secret, Instant.now().plusSeconds(30));
    }

    private static String of(String secret, Instant time) {
        String letters = secret.replace(" ", "");
        BigInteger bits = BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        int length = letters.length() * 5 / 8;
        byte[] key = new byte[length];
        byte[] raw = bits.toByteArray();
        for (int i = 0; i < Math.min(length, raw.length); i++) {
            key[length - 1 - i] = raw[raw.length - 1 - i];
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(time.getEpochSecond() / 30).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
