package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.policing.DomainRuleDraft;
import social.anancus.core.policing.SetDomainRule;
import social.anancus.core.policing.Severity;
import social.anancus.federation.signature.DoorWorld.Person;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.http.CannedHttp.Canned;

/** The cases about whose a key is, how it is got and how often, and about activities that come again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyCasesIT {
    private DoorWorld world;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new DoorWorld(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private int deliver(Person person, String id) {
        return world.deliver(world.post("/inbox", person.like(id)).signed(person.keyId(), person.key()));
    }

    private Sent signed(Person person, String keyId) {
        return world.post("/inbox", person.like("1")).signed(keyId, person.key());
    }

    private static String keyDocument(String id, String owner, KeyPair key) {
        return """
                {"@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"], "id": "%s", "type": "Key", "owner": "%s",
                 "publicKeyPem": "%s"}""".formatted(id, owner, KeyPairs.publicPem(key.getPublic()).replace("\n", "\\n"));
    }

    @Test
    void sig14TheSameActivityDeliveredThreeTimesIsKeptOnceAlsoAfterItWasDealtWith() {
        Person mallory = world.mallory();

        assertThat(deliver(mallory, "1")).isEqualTo(202);
        assertThat(deliver(mallory, "1")).isEqualTo(202);
        assertThat(world.kept(mallory)).isOne();
        world.server.work();
        assertThat(world.server.number("select count(*) from inbound_activity where body is not null"))
                .isZero();
        assertThat(world.effect(() -> assertThat(deliver(mallory, "1")).isEqualTo(202)))
                .isEmpty();
        assertThat(deliver(mallory, "2")).isEqualTo(202);
        assertThat(world.kept(mallory)).isEqualTo(2);
    }

    @Test
    void anActivityWithoutIdMayComeAgain() {
        Person mallory = world.mallory();
        String nameless = mallory.like("1").replaceFirst("\"id\":\"[^\"]*\",", "");

        for (int i = 0; i < 2; i++) {
            assertThat(world.deliver(world.post("/inbox", nameless).signed(mallory.keyId(), mallory.key())))
                    .isEqualTo(202);
        }

        assertThat(world.kept(mallory)).isEqualTo(2);
        world.server.work();
        assertThat(world.kept(mallory)).isZero();
    }

    @Test
    void sig15WhatAnotherThanItsActorHasSignedHasNoEffect() {
        Person mallory = world.mallory();
        Person alice = world.alice();
        assertThat(deliver(mallory, "1")).isEqualTo(202);

        List<String> effect = world.effect(() -> assertThat(
                        world.deliver(world.post("/inbox", alice.like("1")).signed(mallory.keyId(), mallory.key())))
                .isEqualTo(202));

        assertThat(effect).isEmpty();
    }

    @Test
    void sig16AKeyThatClaimsAnOwnerOnAnotherServerIsNotTakenAndNobodyIsAskedThere() {
        Person mallory = world.mallory();
        Person alice = world.alice();
        String key = "https://r1.test/keys/16";
        world.server.http.document(key, keyDocument(key, alice.uri(), mallory.key()));
        long before = world.server.http.askedAt("v.test");

        List<String> effect = world.effect(() -> assertThat(
                        world.deliver(world.post("/inbox", alice.like("1")).signed(key, mallory.key())))
                .isEqualTo(401));

        assertThat(effect).isEmpty();
        assertThat(world.server.http.askedAt("v.test")).isEqualTo(before);
    }

    @Test
    void sig16AKeyThatItsOwnerDoesNotListIsNotTaken() {
        Person mallory = world.mallory();
        String key = "https://r1.test/keys/16b";
        world.server.http.document(key, keyDocument(key, mallory.uri(), world.anotherKey()));

        assertThat(world.deliver(world.post("/inbox", mallory.like("1")).signed(key, world.anotherKey())))
                .isEqualTo(401);

        assertThat(world.select("select count(*) from account_key where key_id = '" + key + "'"))
                .isEqualTo("0");
        assertThat(world.kept(mallory)).isZero();
    }

    @Test
    void sig17ADocumentWithAnotherIdIsNotTakenForTheKey() {
        Person mallory = world.mallory();
        String key = "https://r1.test/keys/17";
        world.server.http.document(key, keyDocument("https://r1.test/keys/other", mallory.uri(), mallory.key()));

        assertThat(world.deliver(signed(mallory, key))).isEqualTo(401);
        assertThat(world.kept(mallory)).isZero();
    }

    @Test
    void sig18AKeyIdThatRedirectsToAnotherServerGivesNoKey() {
        Person mallory = world.mallory();
        Person alice = world.alice();
        String key = "https://r1.test/keys/18";
        world.server.http.answer(key, () -> Canned.redirect(alice.uri()));

        List<String> effect = world.effect(() -> assertThat(
                        world.deliver(world.post("/inbox", alice.like("1")).signed(key, mallory.key())))
                .isEqualTo(401));

        assertThat(effect).isEmpty();
    }

    @Test
    void aKeyWithADocumentOfItsOwnIsTakenIfItsOwnerListsIt() {
        Person mallory = world.mallory();
        Person named = new Person(mallory.uri(), mallory.uri() + "/main-key", mallory.key());
        world.serve(named, mallory.key());
        world.server.http.document(named.keyId(), keyDocument(named.keyId(), mallory.uri(), mallory.key()));

        assertThat(deliver(named, "1")).isEqualTo(202);
        assertThat(world.kept(named)).isOne();
    }

    @Test
    void anEd25519KeySignsInBothForms() throws GeneralSecurityException {
        Person mallory = world.mallory();
        assertThat(deliver(mallory, "1")).isEqualTo(202);
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String id = mallory.uri() + "#ed25519";
        world.server.execute("insert into account_key (account_id, key_id, type, public_key, fetched_at) select id, '"
                + id
                + "', 'ED25519', '" + KeyPairs.publicPem(key.getPublic()) + "', now() from account where uri = '"
                + mallory.uri() + "'");

        assertThat(world.deliver(world.post("/inbox", mallory.like("2"))
                        .cavage("(request-target) host date digest", "algorithm=\"hs2019\"", id, key)))
                .isEqualTo(202);
        assertThat(world.deliver(world.post("/inbox", mallory.like("3"))
                        .contentDigest()
                        .message(
                                "@method @target-uri content-digest",
                                "created=" + world.server.clock.instant().getEpochSecond() + ";keyid=\"" + id
                                        + "\";alg=\"ed25519\"",
                                key)))
                .isEqualTo(202);
        assertThat(world.deliver(world.post("/inbox", mallory.like("4"))
                        .cavage("(request-target) host date digest", "algorithm=\"rsa-sha256\"", id, key)))
                .isEqualTo(401);
    }

    @Test
    void sig30AfterARotationTheKeyIsFetchedOnceAndTheOldOneCountsNoMore() {
        Person before = world.mallory();
        assertThat(deliver(before, "1")).isEqualTo(202);
        Person after = new Person(before.uri(), before.keyId(), world.anotherKey());
        world.serve(after, after.key());
        // it was fetched a moment ago: not again before five minutes are over
        assertThat(deliver(after, "2")).isEqualTo(401);
        world.server.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        long asked = asked(before);

        assertThat(deliver(after, "3")).isEqualTo(202);
        assertThat(asked(before)).isEqualTo(asked + 1);
        for (int i = 0; i < 5; i++) {
            assertThat(deliver(before, "old" + i)).isEqualTo(401);
        }
        assertThat(asked(before)).isEqualTo(asked + 1);
        assertThat(deliver(after, "4")).isEqualTo(202);
    }

    private long asked(Person person) {
        return world.server.http.asked().stream()
                .filter(each -> each.equals("GET " + person.uri()))
                .count();
    }

    @Test
    void sig31AKeyThatIsNotThereIsNotAskedForAgainForFiveMinutes() {
        String nobody = "https://r3.test/u/nobody";
        Person mallory = new Person(nobody, nobody + "#main-key", world.anotherKey());

        for (int i = 0; i < 10; i++) {
            assertThat(deliver(mallory, "1")).isEqualTo(401);
        }

        assertThat(asked(mallory)).isOne();
    }

    @Test
    void sig32WhoIsNotKnownHereMayGoOrChangeWithoutAnyWork() {
        String stranger = "https://r4.test/u/stranger";
        for (String type : List.of("Delete", "Update")) {
            String json = "{\"id\":\"" + stranger + "#x\",\"type\":\"" + type + "\",\"actor\":\"" + stranger
                    + "\",\"object\":\"" + stranger + "\"}";

            List<String> effect = world.effect(() -> assertThat(world.deliver(
                            world.post("/inbox", json).signed(stranger + "#main-key", world.anotherKey())))
                    .isEqualTo(202));

            assertThat(effect).isEmpty();
        }
        assertThat(world.server.http.askedAt("r4.test")).isZero();
    }

    @Test
    void sig33WhileItsServerIsAwayASenderIsPutOffAndTheServerIsLeftAlone() {
        Person mallory = world.person("r5.test", world.anotherKey());
        world.server.http.away(mallory.uri());

        for (int i = 0; i < 3; i++) {
            assertThat(deliver(mallory, "1")).isEqualTo(503);
        }
        assertThat(asked(mallory)).isOne();

        world.serve(mallory, mallory.key());
        world.server.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(deliver(mallory, "1")).isEqualTo(202);
    }

    @Test
    void aBlockedDomainIsTurnedAwayBeforeItsKeyIsAskedFor() {
        Person mallory = world.person("blocked.test", world.anotherKey());
        world.server.get(SetDomainRule.class).set(DomainRuleDraft.of("blocked.test", Severity.SUSPEND));

        assertThat(deliver(mallory, "1")).isEqualTo(403);
        assertThat(world.read(world.get("/users/lou").signed(mallory.keyId(), mallory.key())))
                .isEqualTo(403);
        assertThat(world.server.http.askedAt("blocked.test")).isZero();
        assertThat(world.kept(mallory)).isZero();
    }

    @Test
    void anActivityOfSomebodyKnownCostsTwoStatements() {
        Person mallory = world.mallory();
        assertThat(deliver(mallory, "1")).isEqualTo(202);
        long before = world.server.persistence.statements();

        assertThat(deliver(mallory, "2")).isEqualTo(202);

        assertThat(world.server.persistence.statements() - before).isEqualTo(2);
    }
}
