package social.anancus.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Encrypts secrets that lie in the database (private keys, TOTP secrets) with a key that does not: AES-256-GCM with the
 * key file {@code secrets/master.key} in the data folder, made on first use. Who holds only the database, or a copy of
 * it, cannot read them; who loses the file has lost them.
 *
 * <p>Sealed form: a version byte (1), 12 random bytes, the ciphertext with its 16 bytes tag. The associated data are the
 * version and the caller's {@code about}, so that a sealed secret cannot be moved to another row.
 */
@ApplicationScoped
public class SecretBox {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int MARK_BYTES = 16;
    private static final int LEAST_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

    private Path keyFile;
    private @Nullable SecretKey key;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecretBox() {}

    @Inject
    public SecretBox(ServerSettings settings) {
        this.keyFile = settings.get(Settings.DATA_DIR).resolve("secrets").resolve("master.key");
    }

    /**
     * @param secret what to hide
     * @param about whose secret it is and which, such as {@code user/42/totp}; the same text opens it
     * @return the sealed form
     * @throws MasterKeyException if the key file cannot be made, cannot be read or is open to others
     */
    public byte[] seal(byte[] secret, String about) {
        byte[] nonce = Tokens.randomBytes(NONCE_BYTES);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * @param sealed what {@link #seal} gave
     * @param about the text it was sealed with
     * @return the secret
     * @throws UnopenableSecretException if it was changed, sealed for something else or with another key
     * @throws MasterKeyException if the key file cannot be made, cannot be read or is open to others
     */
    public byte[] open(byte[] sealed, String about) {
        if (sealed.length < LEAST_BYTES || sealed[0] != VERSION) {
            throw new UnopenableSecretException(about);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            int from = 1 + NONCE_BYTES;
            return cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(sealed, from, sealed.length - from);
        } catch (GeneralSecurityException e) {
            throw new UnopenableSecretException(about);
        }
    }

    /**
     * {@link #seal(byte[], String)} for text columns.
     *
     * @param secret what to hide
     * @param about whose secret it is and which
     * @return the sealed form in base64url
     */
    public String sealText(String secret, String about) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal(secret.getBytes(StandardCharsets.UTF_8), about));
    }

    /**
     * {@link #open(byte[], String)} for text columns.
     *
     * @param sealed what {@link #sealText} gave
     * @param about the text it was sealed with
     * @return the secret
     * @throws UnopenableSecretException if it was changed, sealed for something else or with another key
     */
    public String openText(String sealed, String about) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new UnopenableSecretException(about);
        }
        return new String(open(bytes, about), StandardCharsets.UTF_8);
    }

    /**
     * A mark that only this server can make, for addresses that are told to some and must not be guessed by others:
     * HMAC-SHA-256 with a key derived from the one in the file, cut to 128 bits.
     *
     * @param about what it stands for
     * @return 22 characters of base64url
     * @throws MasterKeyException if the key file cannot be made, cannot be read or is open to others
     */
    public String mark(String about) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key().getEncoded(), "HmacSHA256"));
            byte[] derived = mac.doFinal("anancus/mark".getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(derived, "HmacSHA256"));
            byte[] mark = mac.doFinal(about.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mark, MARK_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            known = MasterKeyFile.readOrMake(keyFile);
            key = known;
        }
        return known;
    }
}
