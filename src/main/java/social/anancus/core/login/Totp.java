package social.anancus.core.login;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import social.anancus.platform.crypto.Tokens;

/** Codes that change every thirty seconds (RFC 6238): HMAC-SHA-1, six digits, as every code app makes them. */
final class Totp {
    private static final long STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_LETTERS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int[] DRIFT = {0, -1, 1};

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    /**
     * @param text the secret as code apps show it (RFC 4648, 6); padding and spaces do not matter
     * @throws IllegalArgumentException if it is none
     */
    static Totp ofBase32(String text) {
        String letters = text.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = BASE32.indexOf(letters.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("the secret is not base32");
            }
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return new Totp(bytes.array());
    }

    /**
     * @return a new secret of 160 bits, as RFC 4226, 4 wants it, in base32
     */
    static String newSecret() {
        StringBuilder letters = new StringBuilder(SECRET_LETTERS);
        for (int i = 0; i < SECRET_LETTERS; i++) {
            letters.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return letters.toString();
    }

    /**
     * @param code what somebody typed
     * @param now the time
     * @return the step whose code it is: this one, the last or the next, as clocks differ; empty if it is none
     */
    OptionalLong step(String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        if (!CODE.matcher(digits).matches()) {
            return OptionalLong.empty();
        }
        long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (int drift : DRIFT) {
            if (Tokens.same(code(current + drift), digits)) {
                return OptionalLong.of(current + drift);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a step: RFC 4226, 5.3. */
    String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }
}
