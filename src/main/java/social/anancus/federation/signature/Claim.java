package social.anancus.federation.signature;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.KeySignatures;

/**
 * What a signature says, read and found strong and fresh enough, but not verified yet.
 *
 * @param key with which it claims to be made
 * @param algorithm what it says of the algorithm; checked against the key, never followed
 * @param signature the signature itself
 * @param texts what may have been signed; more than one where senders differ
 * @param digest the digest of the body that is covered; null where there is no body
 */
record Claim(
        KeyId key,
        Algorithm algorithm,
        byte[] signature,
        List<String> texts,
        @Nullable ClaimedDigest digest) {
    /** What signatures say of their algorithm, in either form. */
    enum Algorithm {
        /** Nothing, or {@code hs2019}: the key knows. */
        OF_THE_KEY,
        RSA_SHA256,
        ED25519;

        boolean fits(PublicKey publicKey) {
            return switch (this) {
                case OF_THE_KEY -> true;
                case RSA_SHA256 -> KeySignatures.isRsa(publicKey);
                case ED25519 -> !KeySignatures.isRsa(publicKey);
            };
        }
    }

    /**
     * @return whether the key has made it
     */
    boolean isBy(PublicKey publicKey) {
        return algorithm.fits(publicKey)
                && texts.stream()
                        .anyMatch(text ->
                                KeySignatures.verify(publicKey, text.getBytes(StandardCharsets.ISO_8859_1), signature));
    }
}
