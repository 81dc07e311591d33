package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.federation.signature.DoorWorld.Person;
import social.anancus.platform.crypto.KeyPairs;

/**
 * The cases about HTTP signatures, by their ids: each request goes to the door as its sender wrote it, and what is turned away
 * leaves no row in any table. A request that is right in all but one thing is told apart from it by the first test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpSignatureCasesIT {
    private static final String GOOD = "(request-target) host date content-type digest";
    private static final String RSA = "algorithm=\"rsa-sha256\"";
    private static final String INBOX = "/inbox";

    private DoorWorld world;
    private Person mallory;
    private Person alice;
    private Instant now;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new DoorWorld(folder);
        now = world.server.clock.instant();
        mallory = world.mallory();
        alice = world.alice();
        // known from here on, so that what follows changes nothing by itself
        assertThat(world.deliver(like(mallory, "first").signed(mallory.keyId(), mallory.key())))
                .isEqualTo(202);
        assertThat(world.deliver(like(alice, "first").signed(alice.keyId(), alice.key())))
                .isEqualTo(202);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Sent like(Person person, String id) {
        return world.post(INBOX, person.like(id));
    }

    private Sent mine(Function<Sent, Sent> signing) {
        return signing.apply(like(mallory, "x"));
    }

    /** A case: its id and what is sent. */
    private record Case(String name, Sent sent) {}

    private Case post(String name, Function<Sent, Sent> signing) {
        return new Case(name, mine(signing));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotWellSignedIsAnswered401AndHasNoEffect() {
        return Stream.of(unsigned(), weak(), moved(), old(), algorithms(), keys(), messages(), digests())
                .flatMap(List::stream)
                .map(each -> dynamicTest(each.name(), () -> {
                    int[] status = {0};
                    List<String> effect = world.effect(() -> status[0] = world.deliver(each.sent()));
                    assertThat(status[0]).isEqualTo(401);
                    assertThat(effect).isEmpty();
                }));
    }

    private List<Case> unsigned() {
        return List.of(
                post("SIG-01 no signature", sent -> sent),
                post("SIG-02 another body than was signed", sent -> good(sent).body(mallory.like("y"))));
    }

    private List<Case> weak() {
        return List.of(
                post("SIG-03 digest not covered", sent -> cavage(sent, "(request-target) host date")),
                post("SIG-04 date not covered", sent -> cavage(sent, "(request-target) host digest")),
                post("SIG-05 (request-target) not covered", sent -> cavage(sent, "host date digest")),
                post("SIG-07 host not covered", sent -> cavage(sent, "(request-target) date digest")),
                post("SIG-07 signed for another host", sent -> good(sent.header("host", "other.example"))),
                post(
                        "SIG-34 another host, with ours in X-Forwarded-Host",
                        sent -> good(sent.header("host", "other.example").header("x-forwarded-host", Sent.HOST))),
                post("only date covered", sent -> cavage(sent, "date")));
    }

    private List<Case> moved() {
        return List.of(
                new Case(
                        "SIG-08 one's inbox to the shared one",
                        good(world.post("/users/lou/inbox", mallory.like("x"))).to(INBOX)),
                post("SIG-10 query added to a POST", sent -> good(sent).to("/inbox?x=1")),
                post(
                        "SIG-10 query left out of what a POST signs",
                        sent -> good(sent).to("/inbox?")),
                post("method and path of another request", sent -> good(sent).to("/actor/inbox")));
    }

    private List<Case> old() {
        return List.of(
                post("SIG-11a Date of 70 minutes ago", sent -> good(date(sent, -70 * 60))),
                post("SIG-11d created 14 h ago, expires in 10 min", sent -> times(sent, -14 * 3600, 600)),
                post("SIG-12 Date in 70 minutes", sent -> good(date(sent, 70 * 60))),
                post("SIG-13 expired 2 h ago", sent -> times(sent, -3 * 3600, -2 * 3600)),
                post(
                        "SIG-13 expires in 10 years, created 13 h ago, stretched",
                        sent -> times(sent, -13 * 3600 - 1, 10 * 365 * 24 * 3600)),
                post(
                        "expires that is not covered stretches nothing",
                        sent -> sent.cavage(
                                "(request-target) host (created) content-type digest",
                                "algorithm=\"hs2019\",created=" + at(-11 * 3600) + ",expires=" + at(600),
                                mallory.keyId(),
                                mallory.key())));
    }

    private List<Case> algorithms() {
        return List.of(
                post("SIG-21 HMAC with the public key as secret", this::hmac),
                post(
                        "SIG-22 rsa-sha1",
                        sent -> sent.cavage(GOOD, "algorithm=\"rsa-sha1\"", mallory.keyId(), mallory.key())),
                post("SIG-22 none", sent -> sent.cavage(GOOD, "algorithm=\"none\"", mallory.keyId(), mallory.key())),
                post(
                        "SIG-22 ed25519 said of an RSA key",
                        sent -> sent.cavage(GOOD, "algorithm=\"ed25519\"", mallory.keyId(), mallory.key())));
    }

    private List<Case> keys() {
        return List.of(
                post("another's key id", sent -> sent.cavage(GOOD, RSA, alice.keyId(), mallory.key())),
                post(
                        "SIG-19 a key of this server",
                        sent -> sent.cavage(GOOD, RSA, "https://anancus.example/actor#main-key", mallory.key())),
                post("SIG-20 file:", sent -> sent.cavage(GOOD, RSA, "file:///etc/passwd", mallory.key())),
                post("SIG-20 data:", sent -> sent.cavage(GOOD, RSA, "data:application/json,{}", mallory.key())),
                post("SIG-20 jar:", sent -> sent.cavage(GOOD, RSA, "jar:https://r1.test/x!/y", mallory.key())),
                post("SIG-20 ftp:", sent -> sent.cavage(GOOD, RSA, "ftp://r1.test/key", mallory.key())),
                post("acct:", sent -> sent.cavage(GOOD, RSA, "acct:mallory@r1.test", mallory.key())),
                post("plain http", sent -> sent.cavage(GOOD, RSA, "http://r1.test/u/m#main-key", mallory.key())),
                post(
                        "a user name in the key id",
                        sent -> sent.cavage(GOOD, RSA, "https://v.test@r1.test/key", mallory.key())));
    }

    private List<Case> messages() {
        return List.of(
                message("SIG-23 @method not covered", "@target-uri content-digest", all()),
                message("SIG-23 @target-uri not covered", "@method content-digest", all()),
                message("SIG-23 content-digest not covered", "@method @target-uri", all()),
                message("SIG-23 no created", "@method @target-uri content-digest", "keyid=\"" + mallory.keyId() + "\""),
                message("SIG-24 no keyid", "@method @target-uri content-digest", "created=" + at(0)),
                message("SIG-12 created in 2 h", "@method @target-uri content-digest", parameters(2 * 3600)),
                message("SIG-11 created 70 min ago", "@method @target-uri content-digest", parameters(-70 * 60)),
                message("SIG-22 hmac-sha256", "@method @target-uri content-digest", all() + ";alg=\"hmac-sha256\""),
                new Case(
                        "SIG-08 by RFC 9421: sent elsewhere",
                        full(like(mallory, "x").contentDigest()).to("/actor/inbox")),
                new Case(
                        "two signatures",
                        full(like(mallory, "x").contentDigest())
                                .header("signature-input", "a=(\"@method\");created=1,b=(\"@method\");created=1")));
    }

    private List<Case> digests() {
        String right = Digests.base64(Digests.of("SHA-256", mallory.like("x").getBytes(StandardCharsets.UTF_8)));
        String wrong = Digests.base64(Digests.of("SHA-256", new byte[1]));
        String wrong512 = Digests.base64(Digests.of("SHA-512", new byte[1]));
        return List.of(
                contentDigest("SIG-25 md5 only", "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:"),
                contentDigest("SIG-25 sha-256 of another body", "sha-256=:" + wrong + ":"),
                contentDigest(
                        "SIG-25 sha-256 right, sha-512 wrong", "sha-256=:" + right + ":,sha-512=:" + wrong512 + ":"),
                post("SIG-02 digest of another body", sent -> good(sent.header("digest", "SHA-256=" + wrong))),
                post("SIG-02 SHA-512 only", sent -> good(sent.header("digest", "SHA-512=" + wrong512))),
                post(
                        "SIG-02 SHA-256 right, SHA-512 wrong",
                        sent -> good(sent.header("digest", "SHA-256=" + right + ",SHA-512=" + wrong512))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotProperIsAnswered400AndHasNoEffect() {
        return Stream.of(
                        post(
                                "SIG-28 a header of 64 KB of commas, quotes and backslashes",
                                sent -> sent.header("signature", "keyId=\"" + ",\"\\".repeat(22_000))),
                        post("SIG-26 both forms at once, for two identities", sent -> {
                            String legacy = like(alice, "x")
                                    .signed(alice.keyId(), alice.key())
                                    .headers()
                                    .get("signature");
                            return full(sent.contentDigest()).header("signature", legacy);
                        }),
                        post("no key id", sent -> sent.header("signature", "signature=\"AA==\"")),
                        post(
                                "a parameter twice",
                                sent -> sent.header(
                                        "signature",
                                        good(sent).headers().get("signature") + ",keyId=\"" + alice.keyId() + "\"")),
                        post("a header covered twice", sent -> cavage(sent, GOOD + " host")),
                        post(
                                "(created) with rsa-sha256",
                                sent -> sent.cavage(
                                        "(request-target) host (created) digest",
                                        RSA + ",created=" + at(0),
                                        mallory.keyId(),
                                        mallory.key())),
                        post("a date that is none", sent -> good(sent.header("date", "yesterday"))),
                        message(
                                "a digest that is no dictionary",
                                "@method @target-uri content-digest",
                                all(),
                                "sha-256=x y"),
                        new Case(
                                "RES-04 JSON of 100,000 levels",
                                good(world.post(INBOX, "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)))),
                        new Case(
                                "RES-04 arrays of 100,000 levels",
                                good(world.post(INBOX, "[".repeat(100_000) + "]".repeat(100_000)))),
                        new Case("an array", good(world.post(INBOX, "[]"))),
                        new Case("RES-19 a NUL in a string", good(world.post(INBOX, mallory.like("a\u0000b")))),
                        new Case("RES-19 bytes that are no UTF-8", good(bytes(0xff, 0xfe))),
                        new Case("RES-19 half a pair as bytes", good(bytes(0xed, 0xa0, 0x80))),
                        new Case(
                                "LDS-11 a name twice",
                                good(world.post(
                                        INBOX,
                                        mallory.like("x")
                                                .replace("\"type\"", "\"actor\":\"" + alice.uri() + "\",\"type\"")))))
                .map(each -> dynamicTest(each.name(), () -> {
                    int[] status = {0};
                    List<String> effect = world.effect(() -> status[0] = world.deliver(each.sent()));
                    assertThat(status[0]).isEqualTo(400);
                    assertThat(effect).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWellSignedIsKept() {
        return Stream.of(
                        post("SIG-11b Date of 60 minutes ago", sent -> good(date(sent, -60 * 60))),
                        post("SIG-11c created 11 h ago, expires in 10 min", sent -> times(sent, -11 * 3600, 600)),
                        post("SIG-12 Date in 59 minutes", sent -> good(date(sent, 59 * 60))),
                        post(
                                "SIG-22 hs2019 with an RSA key",
                                sent -> sent.cavage(GOOD, "algorithm=\"hs2019\"", mallory.keyId(), mallory.key())),
                        post("no algorithm", sent -> sent.cavage(GOOD, "", mallory.keyId(), mallory.key())),
                        post("in the header Authorization", sent -> {
                            String signature = good(sent).headers().get("signature");
                            return sent.header("signature", null).header("authorization", "Signature " + signature);
                        }),
                        post("without the content type", sent -> cavage(sent, "(request-target) host date digest")),
                        post("RFC 9421", sent -> full(sent.contentDigest())),
                        post(
                                "RFC 9421 with more components",
                                sent -> sent.contentDigest()
                                        .message(
                                                "@method @target-uri @authority @path content-digest content-type",
                                                all(),
                                                mallory.key())),
                        new Case("RES-19 half a pair, escaped", good(world.post(INBOX, mallory.like("a\\ud800b")))),
                        new Case("RES-19 an escaped NUL", good(world.post(INBOX, mallory.like("a\\u0000b")))),
                        post("our host with its port", sent -> good(sent.header("host", "ANANCUS.example:443"))))
                .map(each -> dynamicTest(each.name(), () -> {
                    world.server.execute("delete from inbound_activity");
                    world.server.execute("delete from job");
                    assertThat(world.deliver(each.sent())).isEqualTo(202);
                    assertThat(world.kept(mallory)).isOne();
                    assertThat(world.server.number("select count(*) from job where kind = 'ProcessActivity'"))
                            .isOne();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadWithABadSignatureIsAnswered401() {
        Function<String, Sent> get = world::get;
        return Stream.of(
                        new Case(
                                "SIG-06 host not covered",
                                get.apply("/users/lou/statuses/1")
                                        .cavage("(request-target) date", RSA, mallory.keyId(), mallory.key())),
                        new Case(
                                "SIG-10 query changed",
                                get.apply("/users/lou/outbox?page=true")
                                        .signed(mallory.keyId(), mallory.key())
                                        .to("/users/lou/outbox?page=true&max_id=1")),
                        new Case(
                                "SIG-08 another path",
                                get.apply("/users/lou/statuses/1")
                                        .signed(mallory.keyId(), mallory.key())
                                        .to("/users/lou/statuses/2")))
                .map(each -> dynamicTest(
                        each.name(), () -> assertThat(world.read(each.sent())).isEqualTo(401)));
    }

    /** An activity with these bytes in the middle of its id. */
    private Sent bytes(int... bytes) {
        byte[] body = mallory.like("a?b").getBytes(StandardCharsets.UTF_8);
        int place = mallory.like("a?b").indexOf('?');
        byte[] all = new byte[body.length - 1 + bytes.length];
        System.arraycopy(body, 0, all, 0, place);
        for (int i = 0; i < bytes.length; i++) {
            all[place + i] = (byte) bytes[i];
        }
        System.arraycopy(body, place + 1, all, place + bytes.length, body.length - place - 1);
        return world.post(INBOX, all);
    }

    private Sent good(Sent sent) {
        return cavage(sent, GOOD);
    }

    private Sent cavage(Sent sent, String covered) {
        return sent.cavage(covered, RSA, mallory.keyId(), mallory.key());
    }

    private long at(long seconds) {
        return now.getEpochSecond() + seconds;
    }

    private Sent date(Sent sent, long seconds) {
        return sent.header("date", HttpDates.write(Instant.ofEpochSecond(at(seconds))));
    }

    private Sent times(Sent sent, long created, long expires) {
        return sent.cavage(
                "(request-target) host (created) (expires) content-type digest",
                "algorithm=\"hs2019\",created=" + at(created) + ",expires=" + at(expires),
                mallory.keyId(),
                mallory.key());
    }

    private Sent hmac(Sent sent) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] secret = KeyPairs.publicPem(mallory.key().getPublic()).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] text = sent.cavageText(GOOD, "").getBytes(StandardCharsets.UTF_8);
            return sent.header(
                    "signature",
                    sent.cavageHeader(GOOD, "algorithm=\"hmac-sha256\"", mallory.keyId(), mac.doFinal(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String parameters(long created) {
        return "created=" + at(created) + ";keyid=\"" + mallory.keyId() + "\"";
    }

    private String all() {
        return parameters(0);
    }

    private Sent full(Sent sent) {
        return sent.message("@method @target-uri content-digest", all(), mallory.key());
    }

    private Case message(String name, String covered, String parameters) {
        return post(name, sent -> sent.contentDigest().message(covered, parameters, mallory.key()));
    }

    private Case message(String name, String covered, String parameters, String digest) {
        return post(
                name,
                sent -> sent.contentDigest()
                        .header("content-digest", digest)
                        .message(covered, parameters, mallory.key()));
    }

    private Case contentDigest(String name, String digest) {
        return message(name, "@method @target-uri content-digest", all(), digest);
    }
}
