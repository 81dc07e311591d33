package social.anancus.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.settings.InvalidSettingException;

/** Whose certificates are believed: the authorities of the Java machine and those that the admin adds. */
final class TrustedAuthorities {
    private TrustedAuthorities() {}

    /**
     * @param file certificates of further authorities in PEM form
     * @return what connections are made with
     * @throws InvalidSettingException if the file holds none
     */
    static SSLContext context(Optional<Path> file) {
        return file.isEmpty() ? SSLContexts.createDefault() : with(file.get());
    }

    private static SSLContext with(Path file) {
        Collection<? extends Certificate> further = read(file);
        try {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(null, null);
            int number = 0;
            for (TrustManager known : managers(null)) {
                for (Certificate authority : ((X509TrustManager) known).getAcceptedIssuers()) {
                    all.setCertificateEntry("known-" + number++, authority);
                }
            }
            for (Certificate authority : further) {
                all.setCertificateEntry("further-" + number++, authority);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java machine cannot do TLS", e);
        }
    }

    private static Collection<? extends Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw wrong(file, e);
        }
        throw wrong(file, null);
    }

    private static InvalidSettingException wrong(Path file, @Nullable Exception reason) {
        InvalidSettingException wrong = new InvalidSettingException(
                "HTTP_CA_FILE=" + file + ": allowed is a file that can be read, with certificates in PEM form");
        if (reason != null) {
            wrong.initCause(reason);
        }
        return wrong;
    }

    private static TrustManager[] managers(@Nullable KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(authorities);
        return factory.getTrustManagers();
    }
}
