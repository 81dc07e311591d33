package social.anancus.support.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody on a mock host: a document that the host serves and a test may change at any time, and a key to sign with. Ids and
 * addresses look like Mastodon's.
 */
public final class PeerActor {
    /** The collection that stands for everybody. */
    public static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CONTEXT =
            List.of("https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1");

    private final MockPeer peer;
    private final String name;
    private final String id;
    private final ObjectNode document;
    private final AtomicInteger numbers = new AtomicInteger();
    private KeyPair keys = newKeys();

    PeerActor(MockPeer peer, String name) {
        this.peer = peer;
        this.name = name;
        this.id = peer.uri("/users/" + name).toString();
        this.document = describe();
        peer.serveLive("/users/" + name, () -> document);
        peer.serveWebFinger(name, id);
        for (String collection : List.of("followers", "following", "outbox", "collections/featured")) {
            peer.serve("/users/" + name + "/" + collection, collection(id + "/" + collection));
        }
    }

    private ObjectNode describe() {
        ObjectNode actor = JSON.createObjectNode();
        actor.set("@context", JSON.valueToTree(CONTEXT));
        actor.put("id", id);
        actor.put("type", "Person");
        actor.put("preferredUsername", name);
        actor.put("name", name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));
        actor.put("summary", "<p>I live at " + peer.name() + "</p>");
        actor.put("url", peer.uri("/@" + name).toString());
        actor.put("published", "2024-03-01T00:00:00Z");
        actor.put("manuallyApprovesFollowers", false);
        actor.put("discoverable", true);
        actor.put("inbox", id + "/inbox");
        actor.put("outbox", id + "/outbox");
        actor.put("followers", id + "/followers");
        actor.put("following", id + "/following");
        actor.put("featured", id + "/collections/featured");
        actor.putObject("endpoints").put("sharedInbox", peer.uri("/inbox").toString());
        putKey(actor);
        return actor;
    }

    private void putKey(ObjectNode actor) {
        actor.putObject("publicKey")
                .put("id", keyId())
                .put("owner", id)
                .put("publicKeyPem", Digests.pem(keys.getPublic()));
    }

    private static ObjectNode collection(String id) {
        ObjectNode collection = JSON.createObjectNode();
        collection.put("@context", CONTEXT.getFirst());
        collection.put("id", id);
        collection.put("type", "OrderedCollection");
        collection.put("totalItems", 0);
        collection.putArray("orderedItems");
        return collection;
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return the host
     */
    public MockPeer peer() {
        return peer;
    }

    /**
     * @return the user name
     */
    public String name() {
        return name;
    }

    /**
     * @return the actor's id
     */
    public String id() {
        return id;
    }

    /**
     * @return the handle without an at sign before it: {@code carol@r1.test}
     */
    public String handle() {
        return name + "@" + peer.authority();
    }

    /**
     * @return the id of the key
     */
    public String keyId() {
        return id + "#main-key";
    }

    /**
     * @return the keys that the actor signs with
     */
    public KeyPair keys() {
        return keys;
    }

    /** Takes a new pair of keys and publishes it in the document. */
    public void changeKeys() {
        keys = newKeys();
        putKey(document);
    }

    /**
     * @return the actor's document, as it is served; a test may change it
     */
    public ObjectNode document() {
        return document;
    }

    /**
     * @return a new id on this host, below the actor's
     */
    public String newId(String kind) {
        return id + "/" + kind + "/" + numbers.incrementAndGet();
    }

    /**
     * A public note that the host serves.
     *
     * @param html its content
     * @return the note without context; changes to it are served
     */
    public ObjectNode note(String html) {
        String noteId = newId("statuses");
        ObjectNode note = JSON.createObjectNode();
        note.put("@context", CONTEXT.getFirst());
        note.put("id", noteId);
        note.put("type", "Note");
        note.put("attributedTo", id);
        note.put("published", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        note.put("url", peer.uri("/@" + name + "/" + numbers.get()).toString());
        note.put("content", html);
        note.putArray("to").add(PUBLIC);
        note.putArray("cc").add(id + "/followers");
        peer.serveLive(URI.create(noteId).getRawPath(), () -> note);
        return note;
    }

    /**
     * @param type of the activity
     * @param object an id or a document
     * @return an activity of this actor with an id of its own
     */
    public ObjectNode activity(String type, JsonNode object) {
        ObjectNode activity = JSON.createObjectNode();
        activity.put("@context", CONTEXT.getFirst());
        activity.put("id", newId("activities"));
        activity.put("type", type);
        activity.put("actor", id);
        activity.set("object", object);
        return activity;
    }

    /**
     * @param type of the activity
     * @param objectId what it is about
     * @return an activity of this actor with an id of its own
     */
    public ObjectNode activity(String type, String objectId) {
        return activity(type, JSON.getNodeFactory().textNode(objectId));
    }

    /**
     * @param type Create or Update, or any other that carries its object
     * @param object a document whose addressees are the activity's too
     */
    public ObjectNode about(String type, ObjectNode object) {
        ObjectNode bare = object.deepCopy();
        bare.remove("@context");
        ObjectNode activity = activity(type, bare);
        activity.set("to", object.path("to"));
        activity.set("cc", object.path("cc"));
        activity.set("published", object.path("published"));
        return activity;
    }

    /**
     * Posts an activity, signed after draft-cavage.
     *
     * @param inbox of another server
     * @return the answer
     */
    public WireAnswer post(URI inbox, JsonNode activity) {
        return letter(inbox, activity).send();
    }

    /**
     * @return a POST that is signed by this actor after draft-cavage unless the test says otherwise
     */
    public Letter letter(URI inbox, JsonNode activity) {
        return letter(inbox, activity.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return a POST of any bytes, signed by this actor after draft-cavage unless the test says otherwise
     */
    public Letter letter(URI inbox, byte[] body) {
        return new Letter(peer.world(), "POST", inbox, body).cavage().key(keyId(), keys.getPrivate());
    }

    /**
     * @return a GET that is signed by this actor after draft-cavage unless the test says otherwise
     */
    public Letter asking(URI uri) {
        return new Letter(peer.world(), "GET", uri, new byte[0]).cavage().key(keyId(), keys.getPrivate());
    }

    /**
     * @return what came to this actor's own inbox
     */
    public List<Received> inbox() {
        String path = URI.create(id).getRawPath() + "/inbox";
        return peer.received().stream()
                .filter(request ->
                        request.method().equals("POST") && request.target().equals(path))
                .toList();
    }
}
