package social.anancus.support.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.HttpAsk;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.OutboundHttp;

/** The mock fediverse, by itself and as the server's own client sees it. */
class MockPeerTest {
    private static MockFediverse world;
    private static MockPeer remote;
    private static PeerActor carol;

    @BeforeAll
    static void start() {
        world = new MockFediverse();
        remote = world.host("remote.test");
        carol = remote.actor("carol");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void theServersOwnClientReachesAHostByItsNameOverTls() throws Exception {
        OutboundHttp client = new OutboundHttp(world.settings("here.test"), world);
        try {
            HttpAnswer answer = client.send(HttpAsk.get(URI.create(carol.id())));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"preferredUsername\":\"carol\"");
            assertThatThrownBy(() -> client.send(HttpAsk.get(URI.create("https://unknown.test/"))))
                    .isInstanceOf(OutboundException.class);
        } finally {
            client.close();
        }
    }

    @Test
    void aHandleLeadsToTheActor() {
        JsonNode found = world.get(remote.uri("/.well-known/webfinger?resource=acct%3A" + carol.handle()))
                .json();

        assertThat(found.path("links").get(0).path("href").asText()).isEqualTo(carol.id());
    }

    @Test
    void bothKindsOfSignaturesHold() {
        MockPeer other = world.host("other.test");
        ObjectNode follow = carol.activity("Follow", other.actor("dave").id());
        URI inbox = other.uri("/users/dave/inbox");

        assertThat(carol.letter(inbox, follow).send().status()).isEqualTo(202);
        assertThat(carol.letter(inbox, follow).rfc9421().send().status()).isEqualTo(202);

        assertThat(other.actor("dave").inbox()).hasSize(2).allSatisfy(post -> {
            assertThat(world.proofOf(post).keyId()).isEqualTo(carol.keyId());
            assertThat(post.json()).isEqualTo(follow);
        });
        assertThat(other.posts())
                .extracting(post -> world.proofOf(post).scheme())
                .containsExactly(Proof.Scheme.CAVAGE, Proof.Scheme.RFC_9421);
    }

    @Test
    void aSignatureOfSomethingElseDoesNotHold() {
        MockPeer other = world.host("third.test");
        ObjectNode follow = carol.activity("Follow", other.actor("erin").id());
        URI inbox = other.uri("/inbox");

        for (Proof.Scheme scheme : Proof.Scheme.values()) {
            carol.letter(inbox, follow)
                    .by(scheme)
                    .tamper(follow.deepCopy().put("type", "Block"))
                    .send();
            carol.letter(inbox, follow)
                    .by(scheme)
                    .tamper("Digest", "SHA-256=" + Digests.sha256(new byte[0]))
                    .tamper("Content-Digest", MessageSignature.contentDigest(new byte[0]))
                    .send();
            carol.letter(inbox, follow)
                    .by(scheme)
                    .key(carol.keyId(), other.actor("erin").keys().getPrivate())
                    .send();
        }
        carol.letter(inbox, follow)
                .tamper("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
                .send();
        carol.letter(inbox, follow).covering("date", "digest").send();
        carol.letter(inbox, follow).unsigned().send();

        assertThat(other.posts())
                .hasSize(9)
                .allSatisfy(
                        post -> assertThatThrownBy(() -> world.proofOf(post)).isInstanceOf(Proof.Missing.class));
    }

    @Test
    void aHostThatWantsSignaturesGivesNothingWithout() {
        MockPeer careful = world.host("careful.test").wantsSignatures();
        URI note = URI.create(
                careful.actor("frank").note("<p>hello</p>").path("id").asText());

        assertThat(world.get(note).status()).isEqualTo(401);
        assertThat(carol.asking(note).send().json().path("content").asText()).isEqualTo("<p>hello</p>");
        assertThat(carol.asking(note).rfc9421().at(Instant.now()).send().status())
                .isEqualTo(200);
    }

    @Test
    void aHostCanBeBrokenElsewhereAndDown() {
        MockPeer moody = world.host("moody.test");
        moody.serve("/old", Reply.redirect(301, "https://remote.test/new"));
        moody.serve("/gone", Reply.of("text/plain", "was"));
        moody.gone("/gone");

        assertThat(world.get(moody.uri("/old")).header("Location")).isEqualTo("https://remote.test/new");
        assertThat(world.get(moody.uri("/gone")).status()).isEqualTo(410);
        assertThat(world.get(moody.answers(500).uri("/old")).status()).isEqualTo(500);
        moody.isWell().answersPosts(401, Map.of("Retry-After", "3"));
        assertThat(carol.post(moody.uri("/inbox"), carol.activity("Like", "x")).header("Retry-After"))
                .isEqualTo("3");
        moody.isWell().goDown();
        assertThatThrownBy(() -> world.get(moody.uri("/old"))).isInstanceOf(UncheckedIOException.class);
        moody.comeUp();
        assertThat(world.get(moody.uri("/old")).status()).isEqualTo(301);
    }

    @Test
    void aServerIsGivenTheNamesAndTheAuthority() throws Exception {
        assertThat(Files.readString(world.folder().resolve("hosts")))
                .contains(remote.address().getHostAddress() + " remote.test");
        assertThat(world.environment("one.test")).containsEntry("ALLOWED_PRIVATE_ADDRESSES", "127.0.1.0/24");
    }
}
