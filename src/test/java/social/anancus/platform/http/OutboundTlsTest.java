package social.anancus.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.http.OutboundException.Reason;
import social.anancus.platform.settings.InvalidSettingException;

/** A server whose certificate is for remote.example, and clients that trust it or do not. */
class OutboundTlsTest {
    private static final char[] PASSWORD = "for-this-test".toCharArray();

    private static Path folder;
    private static KeyStore keys;
    private static World world;
    private static OutboundHttp trusting;
    private static RawServer server;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        keys = selfSigned(folder.resolve("keys.p12"), "dns:remote.example");
        SSLContext tls = context(keys);
        server = new RawServer(tls.getServerSocketFactory(), "127.0.1.1", 0, RawServer.ok("hello"));
        world = new World().name("remote.example", "127.0.1.1").name("other.example", "127.0.1.1");
        trusting = new OutboundHttp(world.settings(), world, OutboundHttp.VERSION, tls);
    }

    @AfterAll
    static void stop() throws Exception {
        trusting.close();
        world.close();
        server.close();
    }

    @Test
    void theNameIsCheckedAlthoughTheAddressIsConnectedTo() throws Exception {
        HttpAnswer answer = trusting.send(HttpAsk.get(url("remote.example")));

        assertThat(answer.body()).asString().isEqualTo("hello");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        assertThat(World.failure(() -> trusting.send(HttpAsk.get(url("other.example"))))
                        .reason())
                .isEqualTo(Reason.TLS_FAILED);
        assertThat(World.failure(() -> trusting.send(HttpAsk.get(url("127.0.1.1"))))
                        .reason())
                .isEqualTo(Reason.TLS_FAILED);
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefused() {
        OutboundException failure = world.failureOf(url("remote.example").toString());

        assertThat(failure.reason()).isEqualTo(Reason.TLS_FAILED);
        assertThat(failure.isRetryable()).isTrue();
    }

    @Test
    void anAuthorityOfTheAdminsIsTrustedBesideTheOthers() throws Exception {
        Path file = folder.resolve("authorities.pem");
        Files.writeString(file, "# ours\n" + pem(keys) + pem(selfSigned(folder.resolve("o.p12"), "dns:o.example")));
        World ours = new World().name("remote.example", "127.0.1.1").with("HTTP_CA_FILE", file.toString());
        try {
            assertThat(ours.get(url("remote.example").toString()).body())
                    .asString()
                    .isEqualTo("hello");
        } finally {
            ours.close();
        }
    }

    @Test
    void aFileWithoutCertificatesStopsTheStart() throws Exception {
        for (String content : new String[] {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n"}) {
            Path file = Files.writeString(folder.resolve("wrong.pem"), content);
            assertThatThrownBy(() -> new World().with("HTTP_CA_FILE", file.toString()))
                    .as(content)
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageStartingWith("HTTP_CA_FILE=" + file);
        }
        assertThatThrownBy(() -> new World().with("HTTP_CA_FILE", folder + "/absent.pem"))
                .isInstanceOf(InvalidSettingException.class);
    }

    private static String pem(KeyStore store) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(store.getCertificate("server").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    @Test
    void aServerWithoutTlsIsRefused() throws Exception {
        try (ServerSocket talker = new ServerSocket(0, 1, World.address("127.0.1.2"))) {
            Thread.ofVirtual().start(() -> {
                try (Socket client = talker.accept()) {
                    client.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // the client went
                }
            });
            assertThat(world.failureOf("https://127.0.1.2:" + talker.getLocalPort() + "/")
                            .reason())
                    .isEqualTo(Reason.TLS_FAILED);
        }
    }

    private static URI url(String host) {
        return URI.create("https://" + host + ":" + server.port() + "/");
    }

    private static KeyStore selfSigned(Path file, String name) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-validity",
                        "2",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(20, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, PASSWORD);
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
