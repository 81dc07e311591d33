package social.anancus.federation.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.door.Refused;
import social.anancus.federation.inbox.InboxDoor;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.http.CannedHttp.Canned;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.support.wired.Rows;
import social.anancus.support.wired.WiredServer;

/** A server with its doors, and people of other servers who are not known there yet. */
final class DoorWorld implements AutoCloseable {
    static final int ACCEPTED = 202;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final KeyPair ONE = KeyPairs.generate();
    private static final KeyPair OTHER = KeyPairs.generate();

    final WiredServer server;

    /**
     * Somebody on another server.
     *
     * @param uri the actor
     * @param keyId its key
     * @param key both halves
     */
    record Person(String uri, String keyId, KeyPair key) {
        String host() {
            return URI.create(uri).getHost();
        }

        /** An activity of this person that means nothing to anybody. */
        String like(String id) {
            return "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"" + uri + "/" + id
                    + "\",\"type\":\"Like\",\"actor\":\"" + uri + "\",\"object\":\"https://anancus.example/none\"}";
        }
    }

    DoorWorld(Path folder) {
        server = new WiredServer(folder);
    }

    /** Mallory of r1.test: a new one each time, but always with the same key. */
    Person mallory() {
        return person("r1.test", ONE);
    }

    /** Alice of v.test. */
    Person alice() {
        return person("v.test", OTHER);
    }

    Person person(String host, KeyPair key) {
        String name = "p" + COUNT.incrementAndGet();
        Person person =
                new Person("https://" + host + "/u/" + name, "https://" + host + "/u/" + name + "#main-key", key);
        serve(person, key);
        String finger = """
                {"subject": "acct:%1$s@%2$s", "links": [{"rel": "self", "type": "application/activity+json",
                 "href": "%3$s"}]}""".formatted(name, host, person.uri());
        server.http.answer(
                "https://" + host + "/.well-known/webfinger?resource=acct%3A" + name + "%40" + host,
                () -> Canned.of(200, "application/jrd+json", finger));
        return person;
    }

    /** Publishes the actor with this key. */
    void serve(Person person, KeyPair key) {
        String pem = KeyPairs.publicPem(key.getPublic()).replace("\n", "\\n");
        server.http.document(
                person.uri(), """
                {"@context": "https://www.w3.org/ns/activitystreams", "id": "%1$s", "type": "Person",
                 "preferredUsername": "%2$s", "inbox": "%1$s/inbox",
                 "publicKey": {"id": "%3$s", "owner": "%1$s", "publicKeyPem": "%4$s"}}""".formatted(person.uri(), person.uri().replaceFirst(".*/", ""), person.keyId(), pem));
    }

    KeyPair anotherKey() {
        return OTHER;
    }

    Sent post(String path, String json) {
        return Sent.post(path, json, server.clock.instant());
    }

    Sent post(String path, byte[] body) {
        return Sent.post(path, body, server.clock.instant());
    }

    Sent get(String target) {
        return Sent.get(target, server.clock.instant());
    }

    /** Sends to the shared inbox, and gives the status of the answer. */
    int deliver(Sent sent) {
        return deliver(sent, sent.body().length);
    }

    int deliver(Sent sent, long announced) {
        try {
            server.get(InboxDoor.class).receive(sent.head(), announced, new ByteArrayInputStream(sent.body()), null);
            return ACCEPTED;
        } catch (Refused e) {
            return e.reason().status();
        } catch (InvalidJsonException e) {
            return e.reason() == InvalidJsonException.Reason.TOO_LARGE ? 413 : 400;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks as somebody who reads, and gives the status. */
    int read(Sent sent) {
        try {
            server.get(SignedCaller.class).require(sent.head());
            return 200;
        } catch (Refused e) {
            return e.reason().status();
        }
    }

    /** What a deed changes in the database, jobs included, as lines. */
    List<String> effect(Runnable deed) {
        Rows before = server.rows();
        deed.run();
        return before.changes(server.rows(), Set.of());
    }

    /**
     * @return how many activities of somebody lie here
     */
    long kept(Person person) {
        return server.number(
                "select count(*) from inbound_activity i join account a on a.id = i.account_id where a.uri = '"
                        + person.uri() + "'");
    }

    @Nullable
    String select(String sql) {
        return server.select(sql);
    }

    @Override
    public void close() {
        server.close();
    }
}
