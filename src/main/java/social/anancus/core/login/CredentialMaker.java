package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.crypto.Passwords;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.FieldError;

/**
 * Makes passwords and keys. That costs a tenth of a second of a core, so it is done before a use case opens its
 * transaction: a connection to the database would idle meanwhile.
 */
@ApplicationScoped
public class CredentialMaker {
    /** How many characters a password must have. */
    public static final int MIN_PASSWORD = 8;

    /** How many characters a password may have: hashing is not to be fed with books. */
    public static final int MAX_PASSWORD = 128;

    private static final int GENERATED_BYTES = 16;

    private Passwords passwords;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CredentialMaker() {}

    @Inject
    public CredentialMaker(Passwords passwords) {
        this.passwords = passwords;
    }

    /**
     * @param chosen the password that somebody chose; null to have one made up
     * @return the password and its hash; the use case that takes it refuses what is not allowed
     * @throws social.anancus.platform.crypto.HashingBusyException if too many others wait
     */
    public NewPassword password(@Nullable String chosen) {
        String text = chosen == null ? Tokens.random(GENERATED_BYTES) : chosen;
        String hash = mistakes(text).isEmpty() ? passwords.hash(text) : "";
        return new NewPassword(text, hash, chosen == null);
    }

    /**
     * @param chosenPassword the password that somebody chose; null to have one made up
     * @return a password and a key pair
     * @throws social.anancus.platform.crypto.HashingBusyException if too many others wait
     */
    public NewCredentials credentials(@Nullable String chosenPassword) {
        KeyPair keys = KeyPairs.generate();
        return new NewCredentials(
                password(chosenPassword), KeyPairs.publicPem(keys.getPublic()), KeyPairs.privatePem(keys.getPrivate()));
    }

    static List<FieldError> mistakes(String password) {
        if (password.isEmpty()) {
            return List.of(FieldError.blank("password"));
        }
        int length = password.codePointCount(0, password.length());
        if (length < MIN_PASSWORD) {
            return List.of(FieldError.tooShort("password", MIN_PASSWORD));
        }
        return length > MAX_PASSWORD ? List.of(FieldError.tooLong("password", MAX_PASSWORD)) : List.of();
    }
}
