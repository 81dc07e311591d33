package social.anancus.support.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** A certificate authority (RFC 5280) that lives as long as a test run and vouches for any name it is asked for. */
public final class TestAuthority {
    private static final char[] PASSWORD = "for-this-run".toCharArray();
    private static final String NAME = "CN=Authority of a test";
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid(1, 2, 840, 10045, 4, 3, 2));

    private final KeyPair keys = newKeys();
    private final AtomicLong serial = new AtomicLong(1);
    private final X509Certificate certificate = certificate(NAME, keys, null);

    /**
     * @return the authority's own certificate in PEM form
     */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param host a host name
     * @return TLS for a server of that name; as a client it trusts this authority only
     */
    public SSLContext serverOf(String host) {
        KeyPair own = newKeys();
        X509Certificate vouched = certificate("CN=a host of a test", own, host);
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry("server", own.getPrivate(), PASSWORD, new X509Certificate[] {vouched, certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), trust().getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return TLS for a client that trusts this authority only
     */
    public SSLContext client() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust().getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        KeyStore authorities = emptyStore();
        authorities.setCertificateEntry("authority", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authorities);
        return trust;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(String subject, KeyPair owner, @Nullable String host) {
        Instant now = Instant.now();
        byte[] extensions = host == null ? authorityExtensions() : hostExtensions(host);
        byte[] content = Der.sequence(
                Der.tagged(0xa0, Der.number(BigInteger.TWO)), // version 3
                Der.number(BigInteger.valueOf(serial.getAndIncrement())),
                ECDSA_WITH_SHA256,
                new X500Principal(NAME).getEncoded(),
                Der.sequence(Der.time(now.minus(Duration.ofDays(2))), Der.time(now.plus(Duration.ofDays(30)))),
                new X500Principal(subject).getEncoded(),
                owner.getPublic().getEncoded(),
                Der.tagged(0xa3, extensions));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            byte[] whole = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] authorityExtensions() {
        byte[] mayVouch = Der.sequence(Der.oid(2, 5, 29, 19), Der.yes(), Der.octets(Der.sequence(Der.yes())));
        // keyCertSign and cRLSign: two bits of seven, one unused
        byte[] usage = Der.sequence(Der.oid(2, 5, 29, 15), Der.yes(), Der.octets(Der.tagged(0x03, new byte[] {1, 6})));
        return Der.sequence(mayVouch, usage);
    }

    private static byte[] hostExtensions(String host) {
        byte[] name = Der.tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
        byte[] names = Der.sequence(Der.oid(2, 5, 29, 17), Der.octets(Der.sequence(name)));
        byte[] purpose =
                Der.sequence(Der.oid(2, 5, 29, 37), Der.octets(Der.sequence(Der.oid(1, 3, 6, 1, 5, 5, 7, 3, 1))));
        return Der.sequence(names, purpose);
    }
}
