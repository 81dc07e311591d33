package social.anancus.bench.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.bench.http.Answer;
import social.anancus.bench.http.HttpConnection;
import social.anancus.bench.http.Request;

class SignedRequestsTest {
    private static final URI TARGET = URI.create("http://remote.example/users/bob/inbox");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final ObjectMapper json = new ObjectMapper();
    private ActorHost host;
    private SignedRequests requests;

    @BeforeEach
    void open() throws IOException {
        host = new ActorHost(new InetSocketAddress("127.0.0.1", 0), null, null, 3);
        requests = of(Activity.create);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private SignedRequests of(Activity activity) {
        return new SignedRequests(
                TARGET, host.actors(), List.of("http://remote.example/users/bob"), activity, 1, CLOCK);
    }

    private record Read(Map<String, String> headers, String body) {}

    private static Read read(Request request) {
        String text = new String(request.bytes(), StandardCharsets.UTF_8);
        String[] parts = text.split("\r\n\r\n", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : parts[0].split("\r\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.put(line.substring(0, colon).toLowerCase(java.util.Locale.ROOT), line.substring(colon + 2));
            }
        }
        return new Read(headers, parts[1]);
    }

    private JsonNode fetch(String url) throws IOException {
        URI uri = URI.create(url);
        try (HttpConnection connection = new HttpConnection(uri, Duration.ofSeconds(10))) {
            String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
            Answer answer = connection.fetch(Request.get(uri, path, null));
            assertThat(answer.status()).isEqualTo(200);
            return json.readTree(answer.text());
        }
    }

    @Test
    void theKeyThatIsServedVerifiesWhatIsSent() throws Exception {
        Read sent = read(requests.next(new SplittableRandom(1)));
        String keyId =
                Objects.requireNonNull(sent.headers().get("signature")).replaceFirst(".*keyId=\"([^\"]+)\".*", "$1");
        String pem = fetch(keyId.replaceFirst("#.*", ""))
                .at("/publicKey/publicKeyPem")
                .asText();
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        String signing = "(request-target): post /users/bob/inbox\nhost: remote.example\ndate: "
                + sent.headers().get("date") + "\ndigest: " + sent.headers().get("digest")
                + "\ncontent-type: application/activity+json";
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(signing.getBytes(StandardCharsets.UTF_8));
        String value = Objects.requireNonNull(sent.headers().get("signature"))
                .replaceFirst(".*signature=\"([^\"]+)\".*", "$1");
        assertThat(signature.verify(Base64.getDecoder().decode(value))).isTrue();
        assertThat(sent.headers().get("digest"))
                .isEqualTo("SHA-256="
                        + Base64.getEncoder()
                                .encodeToString(MessageDigest.getInstance("SHA-256")
                                        .digest(sent.body().getBytes(StandardCharsets.UTF_8))));
        assertThat(sent.headers().get("date")).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
    }

    @Test
    void noTwoAreAlikeAndAllActorsTakeTheirTurns() throws Exception {
        requests.prepare(5);
        Set<String> ids = new HashSet<>();
        Set<String> actors = new HashSet<>();
        for (int i = 0; i < 9; i++) {
            JsonNode activity =
                    json.readTree(read(requests.next(new SplittableRandom(1))).body());
            ids.add(activity.get("id").asText());
            actors.add(activity.get("actor").asText());
            assertThat(activity.at("/object/tag/0/href").asText()).isEqualTo("http://remote.example/users/bob");
        }
        assertThat(ids).hasSize(9);
        assertThat(actors).hasSize(3);
        assertThat(requests.signedLate()).isEqualTo(4);
    }

    @Test
    void everyActivityIsJson() throws Exception {
        for (Activity activity : Activity.values()) {
            JsonNode sent = json.readTree(
                    read(of(activity).next(new SplittableRandom(1))).body());
            assertThat(sent.get("type").asText()).isEqualToIgnoringCase(activity.name());
        }
    }

    @Test
    void actorsAreServedWithACertificateThatIsMadeOnce(@TempDir Path folder) throws Exception {
        Path pem = folder.resolve("actors.pem");
        OwnCertificate.of(pem);
        String made = Files.readString(pem);
        try (ActorHost secure = new ActorHost(new InetSocketAddress("127.0.0.1", 0), null, OwnCertificate.of(pem), 1)) {
            assertThat(Files.readString(pem)).isEqualTo(made);
            assertThat(secure.base().getScheme()).isEqualTo("https");
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            try (InputStream in = Files.newInputStream(pem)) {
                trusted.setCertificateEntry(
                        "actors", CertificateFactory.getInstance("X.509").generateCertificate(in));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext client = SSLContext.getInstance("TLS");
            client.init(null, trust.getTrustManagers(), null);
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .sslContext(client)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            secure.actors().getFirst().id()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void actorsAreFoundByWebFinger() throws Exception {
        SendingActor actor = host.actors().getFirst();
        JsonNode found = fetch(host.base() + "/.well-known/webfinger?resource=acct:" + actor.name() + "@"
                + host.base().getRawAuthority());
        assertThat(found.at("/links/0/href").asText()).isEqualTo(actor.id());
        assertThat(host.asked()).isEqualTo(1);
    }
}
