package social.anancus.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;

/**
 * RSA by machine code, where there is some for this machine: the Amazon Corretto Crypto Provider signs almost four times as fast
 * as the JDK (docs/adr/0012). It is never registered for all of the JVM. Where it is absent or does not work, the JDK signs.
 */
final class NativeRsa {
    private static final Log LOG = Log.of(NativeRsa.class);
    private static final String PROVIDER = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String SIGNATURE = "SHA256withRSA";
    private static final @Nullable Provider FOUND = find();

    private NativeRsa() {}

    private static @Nullable Provider find() {
        try {
            // by name: its archive holds machine code for one kind of machine only, and need not be there
            Provider provider =
                    (Provider) Class.forName(PROVIDER).getField("INSTANCE").get(null);
            Signature.getInstance(SIGNATURE, provider);
            KeyFactory.getInstance("RSA", provider);
            LOG.debug(
                    "RSA is done by machine code", "provider", provider.getName(), "version", provider.getVersionStr());
            return provider;
        } catch (ReflectiveOperationException | GeneralSecurityException | LinkageError | RuntimeException e) {
            LOG.info("RSA is done by the JDK", "cause", e.toString());
            return null;
        }
    }

    static Signature signature() throws GeneralSecurityException {
        return FOUND == null ? Signature.getInstance(SIGNATURE) : Signature.getInstance(SIGNATURE, FOUND);
    }

    /** A key in the form that needs no conversion each time it is used. */
    static PrivateKey prepare(PrivateKey key) {
        try {
            return FOUND == null
                    ? key
                    : KeyFactory.getInstance("RSA", FOUND).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            return key;
        }
    }

    /** A key in the form that needs no conversion each time it is used. */
    static PublicKey prepare(PublicKey key) {
        try {
            return FOUND == null
                    ? key
                    : KeyFactory.getInstance("RSA", FOUND).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            return key;
        }
    }
}
