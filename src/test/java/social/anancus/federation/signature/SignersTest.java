package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.http.HttpHeader;
import social.anancus.platform.http.RequestSigner;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.time.ManualClock;

/** What we sign is what we, and others, can verify. */
class SignersTest {
    private static final KeyPair PAIR = KeyPairs.generate();
    private static final SigningKey KEY =
            new SigningKey("https://anancus.example/ap/users/1#main-key", PAIR.getPrivate());
    private static final byte[] BODY = "{\"type\":\"Like\"}".getBytes(StandardCharsets.UTF_8);
    private static final ManualClock CLOCK = ManualClock.at("2026-01-02T03:04:05Z");

    /** The other server, to which it is sent. */
    private static final OwnNames REMOTE =
            new OwnNames(ServerSettings.of(Map.of("LOCAL_DOMAIN", "remote.example"), Map.of()));

    private static List<HttpHeader> sign(RequestSigner signer, String method, String uri, byte[] body) {
        List<HttpHeader> headers = new ArrayList<>(List.of(
                new HttpHeader("Host", "remote.example"),
                new HttpHeader("User-Agent", "Anancus"),
                new HttpHeader("Accept", "application/activity+json"),
                new HttpHeader("Accept-Encoding", "gzip")));
        if (body.length > 0) {
            headers.add(new HttpHeader("Content-Type", "application/activity+json"));
        }
        headers.addAll(signer.sign(method, URI.create(uri), List.copyOf(headers), body));
        return headers;
    }

    private static String value(List<HttpHeader> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(HttpHeader::value)
                .findFirst()
                .orElse("");
    }

    private static RequestHead head(String method, String uri, List<HttpHeader> headers) {
        URI parsed = URI.create(uri);
        return new RequestHead(
                method,
                parsed.getRawPath(),
                parsed.getRawQuery(),
                name -> headers.stream()
                        .filter(header -> header.name().equalsIgnoreCase(name))
                        .map(HttpHeader::value)
                        .toList());
    }

    @Test
    void aPostIsSignedOverTargetHostDateTypeAndDigest() {
        String uri = "https://remote.example/inbox?x=1";
        List<HttpHeader> headers = sign(new CavageSigner(KEY, CLOCK), "POST", uri, BODY);

        assertThat(value(headers, "Date")).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
        assertThat(value(headers, "Signature"))
                .startsWith("keyId=\"https://anancus.example/ap/users/1#main-key\",algorithm=\"rsa-sha256\","
                        + "headers=\"(request-target) host date content-type digest\",signature=\"");
        Claim claim = CavageReader.read(head("POST", uri, headers), REMOTE, CLOCK.instant());
        assertThat(claim.isBy(PAIR.getPublic())).isTrue();
        assertThat(claim.isBy(KeyPairs.generate().getPublic())).isFalse();
        assertThat(claim.digest()).isNotNull().satisfies(digest -> digest.check(BODY));
    }

    @Test
    void aGetIsSignedOverTargetHostDateAndAccept() {
        String uri = "https://remote.example/users/carol?page=true";
        List<HttpHeader> headers = sign(new CavageSigner(KEY, CLOCK), "GET", uri, new byte[0]);

        assertThat(value(headers, "Signature")).contains("headers=\"(request-target) host date accept\"");
        assertThat(value(headers, "Digest")).isEmpty();
        assertThat(CavageReader.read(head("GET", uri, headers), REMOTE, CLOCK.instant())
                        .isBy(PAIR.getPublic()))
                .isTrue();
    }

    @Test
    void theHeaderThatSynchronisesFollowersIsSignedToo() {
        List<HttpHeader> given = List.of(
                new HttpHeader("Host", "remote.example"),
                new HttpHeader("Content-Type", "application/activity+json"),
                new HttpHeader("Collection-Synchronization", "digest=\"00\""));

        List<HttpHeader> added =
                new CavageSigner(KEY, CLOCK).sign("POST", URI.create("https://remote.example/inbox"), given, BODY);

        assertThat(value(added, "Signature"))
                .contains("headers=\"(request-target) host date content-type digest collection-synchronization\"");
    }

    @Test
    void theOtherFormIsSignedOverMethodAddressAndContentDigest() {
        String uri = "https://remote.example/inbox?x=1";
        List<HttpHeader> headers = sign(new MessageSigner(KEY, CLOCK), "POST", uri, BODY);

        assertThat(value(headers, "Signature-Input"))
                .isEqualTo("sig1=(\"@method\" \"@target-uri\" \"content-digest\");created=1767323045;"
                        + "keyid=\"https://anancus.example/ap/users/1#main-key\";alg=\"rsa-v1_5-sha256\"");
        Claim claim = MessageReader.read(head("POST", uri, headers), REMOTE, CLOCK.instant());
        assertThat(claim.isBy(PAIR.getPublic())).isTrue();
        assertThat(claim.digest()).isNotNull().satisfies(digest -> digest.check(BODY));
    }

    @Test
    void theOtherFormOfAGetNeedsNoDigest() {
        String uri = "https://remote.example/users/carol";
        List<HttpHeader> headers = sign(new MessageSigner(KEY, CLOCK), "GET", uri, new byte[0]);

        assertThat(value(headers, "Content-Digest")).isEmpty();
        assertThat(MessageReader.read(head("GET", uri, headers), REMOTE, CLOCK.instant())
                        .isBy(PAIR.getPublic()))
                .isTrue();
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(KEY).hasToString("SigningKey[https://anancus.example/ap/users/1#main-key]");
    }
}
