package social.anancus.it.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockPeer;
import social.anancus.support.peer.PeerActor;
import social.anancus.support.peer.Proof;
import social.anancus.support.peer.Received;

/** The running server and hosts that are strict, wrong, hostile, down for a while or move away. */
class StrangersIT {
    private static FederatedServer server;
    private static Inhabitant alice;
    private static String aliceActor;

    @BeforeAll
    static void start() {
        server = FederatedServer.one();
        alice = Inhabitant.of(server, "alicia");
        aliceActor = alice.actor();
    }

    private static MockPeer host(String name) {
        return server.world().host(name);
    }

    private static URI inbox() {
        return server.sharedInbox();
    }

    /** The mock accepts, as its people do not read what comes. */
    private static void befriend(PeerActor stranger) {
        String id = alice.find(stranger.handle());
        alice.api().form("POST", "/api/v1/accounts/" + id + "/follow").ok();
        Received follow =
                stranger.peer().awaitPost("Follow", it -> it.objectId().equals(stranger.id()));
        assertThat(server.world().proofOf(follow).keyId()).startsWith(aliceActor);
        ObjectNode accept = stranger.activity("Accept", follow.json());
        assertThat(stranger.post(inbox(), accept).status()).isEqualTo(202);
        Inhabitant.until(
                "the follow is accepted",
                () -> alice.relationship(id),
                it -> it.path("following").asBoolean());
    }

    @Test
    void bothSignaturesOpenTheDoorAndNothingElseDoes() {
        PeerActor carol = host("door.test").actor("carol");
        ObjectNode note = carol.note("<p>knock</p>");
        ObjectNode create = carol.about("Create", note);
        PeerActor mallory = host("forger.test").actor("mallory");

        for (Proof.Scheme scheme : Proof.Scheme.values()) {
            assertThat(carol.letter(inbox(), create).by(scheme).send().status()).isEqualTo(202);
            assertThat(carol.letter(inbox(), create)
                            .by(scheme)
                            .tamper(carol.about("Delete", note))
                            .send()
                            .status())
                    .isEqualTo(401);
            assertThat(carol.letter(inbox(), create)
                            .by(scheme)
                            .key(carol.keyId(), mallory.keys().getPrivate())
                            .send()
                            .status())
                    .isEqualTo(401);
        }
        assertThat(carol.letter(inbox(), create).unsigned().send().status()).isEqualTo(401);
        assertThat(carol.letter(inbox(), create).tamper("Date", null).send().status())
                .isEqualTo(401);
    }

    @Test
    void whatSomebodySaysInAnothersNameIsNotBelieved() {
        PeerActor dora = host("honest.test").actor("dora");
        befriend(dora);
        PeerActor mallory = host("liar.test").actor("mallory");
        ObjectNode forged = dora.note("<p>never said</p>");
        dora.peer().gone(URI.create(forged.path("id").asText()).getRawPath());
        ObjectNode lie = mallory.about("Create", forged);
        ObjectNode inHerName = lie.deepCopy().put("actor", dora.id());
        ObjectNode spoken = dora.note("<p>really said</p>");

        mallory.post(inbox(), lie);
        mallory.post(inbox(), inHerName);
        dora.post(inbox(), dora.about("Create", spoken));

        alice.awaitHome("really said");
        JsonNode home = alice.api().get("/api/v1/timelines/home?limit=40").ok();
        assertThat(home.toString()).doesNotContain("never said");
    }

    @Test
    void aHostThatWantsEachFetchSignedIsRead() {
        PeerActor emil = host("strict.test").wantsSignatures().actor("emil");
        ObjectNode note = emil.note("<p>only for those who say who they are</p>");

        alice.find(emil.handle());
        JsonNode seen = alice.findStatus(note.path("id").asText());

        assertThat(seen.path("content").asText()).contains("only for those");
    }

    @Test
    void aHostThatWasDownGetsWhatItMissed() {
        PeerActor frida = host("asleep.test").actor("frida");
        befriend(frida);
        follows(frida);
        frida.peer().answersPosts(503, Map.of());
        String uri = alice.post("status", "while you slept").path("uri").asText();
        frida.peer().awaitPost("Create", it -> it.objectId().equals(uri));
        frida.peer().isWell();
        frida.peer().forget();

        Received again = frida.peer().awaitPost("Create", it -> it.objectId().equals(uri));

        assertThat(server.world().proofOf(again).keyId()).startsWith(aliceActor);
    }

    private static void follows(PeerActor stranger) {
        ObjectNode follow = stranger.activity("Follow", aliceActor);
        assertThat(stranger.post(inbox(), follow).status()).isEqualTo(202);
        stranger.peer()
                .awaitPost(
                        "Accept", it -> it.objectId().equals(follow.path("id").asText()));
    }

    @Test
    void aChangedKeyIsFetchedAnew() {
        PeerActor gustav = host("rekeyed.test").actor("gustav");
        befriend(gustav);
        gustav.changeKeys();
        ObjectNode note = gustav.note("<p>with a new key</p>");

        assertThat(gustav.post(inbox(), gustav.about("Create", note)).status()).isEqualTo(202);

        alice.awaitHome("with a new key");
    }

    @Test
    void whoFollowedSomebodyFollowsHimWhereHeMoves() {
        PeerActor old = host("before.test").actor("hanna");
        PeerActor young = host("after.test").actor("hanna");
        befriend(old);
        young.document().putArray("alsoKnownAs").add(old.id());
        old.document().put("movedTo", young.id());
        ObjectNode move = old.activity("Move", old.id());
        move.put("target", young.id());

        assertThat(old.post(inbox(), move).status()).isEqualTo(202);

        Received follow = young.peer().awaitPost("Follow", it -> it.objectId().equals(young.id()));
        assertThat(follow.json().path("actor").asText()).isEqualTo(aliceActor);
        JsonNode moved = Inhabitant.until(
                "the account says where it went",
                () -> alice.api()
                        .get("/api/v1/accounts/" + alice.find(old.handle()))
                        .ok(),
                it -> it.path("moved").isObject());
        assertThat(moved.path("moved").path("acct").asText()).isEqualTo(young.handle());
    }
}
