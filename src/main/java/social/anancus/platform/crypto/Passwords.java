package social.anancus.platform.crypto;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Password hashes: argon2id with 19 MiB, two passes, one lane, as a PHC string (RFC 9106; the figures are OWASP's). It
 * also verifies bcrypt hashes, so that people keep their passwords when they move here.
 *
 * <p>Every hash costs memory and a core. So only a few run at once; callers wait in the order in which they came, and
 * who would wait too long gets {@link HashingBusyException}.
 */
@ApplicationScoped
public class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Pattern ARGON2 = Pattern.compile(
            "\\$argon2(?:i|d|id)\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$[^$]{8,88}\\$[^$]{16,128}");
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-5])\\$[./A-Za-z0-9]{53}");
    private static final String OWN_PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final int MOST_MEMORY_KIB = 256 * 1024;
    private static final int MOST_LANES = 4;

    private final Semaphore places;
    private final Duration longestWait;
    private final String nobodysHash;

    public Passwords() {
        this(AT_ONCE, LONGEST_WAIT);
    }

    Passwords(int atOnce, Duration longestWait) {
        this.places = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
        // its password is never compared with anything that could match: 32 random bytes stand where a hash would
        this.nobodysHash =
                OWN_PREFIX + unpadded(Tokens.randomBytes(SALT_BYTES)) + "$" + unpadded(Tokens.randomBytes(HASH_BYTES));
    }

    private static String unpadded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param password the password; its length has been checked
     * @return its argon2id hash with a new salt, as a PHC string
     * @throws HashingBusyException if too many others wait
     */
    public String hash(String password) {
        return inTurn(() -> Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID)
                .hash(utf8(password), Tokens.randomBytes(SALT_BYTES))
                .getResult());
    }

    /**
     * @param password what the caller typed
     * @param stored an argon2 hash (PHC string) or a bcrypt hash ({@code $2a$}, {@code $2b$}, {@code $2y$})
     * @return whether the password is the one; false for a stored text that is no such hash
     * @throws HashingBusyException if too many others wait
     */
    public boolean verify(String password, String stored) {
        if (isArgon2(stored)) {
            return check(() -> Argon2Function.getInstanceFromHash(stored).check(utf8(password), utf8(stored)));
        }
        if (BCRYPT.matcher(stored).matches()) {
            // the three letters name one function; the library's own 2a is wrong for bytes above 127
            String as2b = "$2b" + stored.substring(3);
            return check(() -> BcryptFunction.getInstanceFromHash(as2b).check(utf8(password), utf8(as2b)));
        }
        return verifyAgainstNothing(password);
    }

    /**
     * Does the work of {@link #verify} where there is no such user, so that the time of the answer does not tell.
     *
     * @param password what the caller typed
     * @return false
     * @throws HashingBusyException if too many others wait
     */
    public boolean verifyAgainstNothing(String password) {
        boolean unused =
                check(() -> Argon2Function.getInstanceFromHash(nobodysHash).check(utf8(password), utf8(nobodysHash)));
        return false;
    }

    /** The hash that {@link #verifyAgainstNothing} computes against. */
    String nobodysHash() {
        return nobodysHash;
    }

    /**
     * @param stored a stored hash that has just been verified
     * @return whether it was made with other parameters than {@link #hash} uses now
     */
    public boolean needsRehash(String stored) {
        return !stored.startsWith(OWN_PREFIX);
    }

    private static boolean isArgon2(String stored) {
        Matcher matcher = ARGON2.matcher(stored);
        return matcher.matches()
                && Integer.parseInt(matcher.group(1)) <= MOST_MEMORY_KIB
                && Integer.parseInt(matcher.group(2)) >= 1
                && Integer.parseInt(matcher.group(3)) >= 1
                && Integer.parseInt(matcher.group(3)) <= MOST_LANES;
    }

    private boolean check(BooleanSupplier comparison) {
        return inTurn(() -> {
            try {
                return comparison.getAsBoolean();
            } catch (IllegalArgumentException e) {
                return false; // the stored text only looked like a hash
            }
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        boolean entered;
        try {
            entered = places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HashingBusyException();
        }
        if (!entered) {
            throw new HashingBusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** For tests: takes a place as a hash would. */
    Semaphore places() {
        return places;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
