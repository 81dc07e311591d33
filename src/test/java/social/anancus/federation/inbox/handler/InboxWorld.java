package social.anancus.federation.inbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import social.anancus.federation.inbox.ReceivedActivity;
import social.anancus.platform.http.CannedHttp;
import social.anancus.platform.json.Json;
import social.anancus.support.wired.Rows;
import social.anancus.support.wired.WiredServer;

/**
 * A server with people of its own and known people of others, which take activities as the processor gives them: lou, open;
 * lock, who decides who follows; alice and bob of v.test, mallory of r1.test, carol of r2.test.
 */
final class InboxWorld implements AutoCloseable {
    static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
    /** What changes whatever becomes of an activity. */
    private static final Set<String> BESIDE = Set.of("job");

    private static final AtomicInteger COUNT = new AtomicInteger();

    final WiredServer server;
    final Json json = new Json();
    long lou;
    long lock;
    Remote alice = new Remote(0, "");
    Remote bob = new Remote(0, "");
    Remote mallory = new Remote(0, "");
    Remote carol = new Remote(0, "");

    InboxWorld(Path folder) {
        server = new WiredServer(folder);
        freshPeople();
    }

    /** Other people with the same names, so that what was before does not count. */
    void freshPeople() {
        server.http.forget();
        lou = local("lou", false);
        lock = local("lock", true);
        alice = remote("v.test", "alice");
        bob = remote("v.test", "bob");
        mallory = remote("r1.test", "mallory");
        carol = remote("r2.test", "carol");
    }

    long local(String name, boolean locked) {
        long id = COUNT.incrementAndGet() + 1_000_000L;
        server.execute("insert into account (id, username, locked, public_key, created_at, updated_at) values (" + id
                + ", '" + name + id + "', " + locked + ", 'none', '2026-01-01', '2026-01-01')");
        server.execute("insert into account_stat (account_id) values (" + id + ")");
        server.execute("insert into app_user (id, account_id, email, password_hash, locale, approved, confirmed_at,"
                + " created_at, updated_at) values (" + id + ", " + id + ", 'p" + id
                + "@example.org', 'x', 'en', true, '2026-01-01', '2026-01-01', '2026-01-01')");
        return id;
    }

    Remote remote(String host, String name) {
        return remote(host, name, "PERSON");
    }

    Remote remote(String host, String name, String type) {
        long id = COUNT.incrementAndGet() + 1_000_000L;
        String uri = "https://" + host + "/u/" + name + id;
        server.execute("insert into account (id, username, domain, uri, url, inbox_url, followers_url, featured_url,"
                + " outbox_url, actor_type, created_at, updated_at, fetched_at) values (" + id + ", '" + name + id
                + "', '"
                + host + "', '" + uri + "', '" + uri + "', '" + uri + "/inbox', '" + uri + "/followers', '" + uri
                + "/featured', '" + uri + "/outbox', '" + type + "', '2026-01-01', '2026-01-01', '"
                + server.clock.instant() + "')");
        server.execute("insert into account_stat (account_id) values (" + id + ")");
        Remote remote = new Remote(id, uri);
        server.http.document(uri, actor(remote, name + id, type));
        finger(remote, name + id);
        return remote;
    }

    private static String actor(Remote remote, String name, String type) {
        String word = type.charAt(0) + type.substring(1).toLowerCase(java.util.Locale.ROOT);
        return """
                {"@context": "https://www.w3.org/ns/activitystreams", "id": "%1$s", "type": "%3$s",
                 "preferredUsername": "%2$s", "inbox": "%1$s/inbox", "outbox": "%1$s/outbox",
                 "followers": "%1$s/followers", "featured": "%1$s/featured"}""".formatted(remote.uri(), name, word);
    }

    /** Has WebFinger confirm a name. */
    void finger(Remote remote, String name) {
        String host = java.net.URI.create(remote.uri()).getHost();
        String answer = """
                {"subject": "acct:%1$s@%2$s", "links": [{"rel": "self", "type": "application/activity+json",
                 "href": "%3$s"}]}""".formatted(name, host, remote.uri());
        server.http.answer(
                "https://" + host + "/.well-known/webfinger?resource=acct%3A" + name + "%40" + host,
                () -> CannedHttp.Canned.of(200, "application/jrd+json", answer));
    }

    /**
     * @param accountId a local account
     * @return its URI as others write it
     */
    String uri(long accountId) {
        return "https://anancus.example/ap/users/" + accountId;
    }

    String statusUri(long accountId, long statusId) {
        return uri(accountId) + "/statuses/" + statusId;
    }

    /** A status of a local account. */
    long status(long author, String visibility) {
        long id = server.get(social.anancus.platform.ids.Ids.class).next();
        server.execute("insert into status (id, account_id, visibility, content, created_at) values (" + id + ", "
                + author + ", '" + visibility + "', '<p>words</p>', '" + server.clock.instant() + "')");
        return id;
    }

    void follow(long account, long target) {
        server.execute("insert into follow (account_id, target_account_id, created_at) values (" + account + ", "
                + target + ", '2026-01-01')");
        server.execute("update account_stat set following_count = following_count + 1 where account_id = " + account);
        server.execute("update account_stat set followers_count = followers_count + 1 where account_id = " + target);
    }

    void request(long account, long target) {
        server.execute("insert into follow_request (account_id, target_account_id, created_at) values (" + account
                + ", " + target + ", '2026-01-01')");
    }

    /** A public Note as servers write it. */
    ObjectNode note(Remote author, String id, String content) {
        ObjectNode note = json.newObject();
        note.put("id", id).put("type", "Note").put("attributedTo", author.uri());
        note.putArray("to").add(PUBLIC);
        note.putArray("cc").add(author.followers());
        note.put("content", content).put("published", "2026-01-02T03:00:00Z");
        return note;
    }

    ObjectNode activity(String type, Remote actor, String path, JsonNode object) {
        ObjectNode activity = json.newObject();
        activity.put("@context", "https://www.w3.org/ns/activitystreams");
        activity.put("id", actor.at(path)).put("type", type).put("actor", actor.uri());
        activity.set("object", object);
        return activity;
    }

    ObjectNode activity(String type, Remote actor, String path, String object) {
        return activity(type, actor, path, json.newObject().textNode(object));
    }

    ObjectNode create(Remote actor, ObjectNode note) {
        ObjectNode create =
                activity("Create", actor, "create/" + note.path("id").asText().hashCode(), note);
        create.set("to", note.path("to"));
        create.set("cc", note.path("cc"));
        return create;
    }

    ObjectNode announce(Remote actor, String path, String object) {
        ObjectNode announce = activity("Announce", actor, path, object);
        announce.putArray("to").add(PUBLIC);
        announce.putArray("cc").add(actor.followers());
        announce.put("published", "2026-01-02T03:00:00Z");
        return announce;
    }

    /** Hands an activity over as one that the actor has signed. */
    Verdict deliver(Remote signer, ObjectNode activity) {
        return deliver(signer, json.write(activity));
    }

    Verdict deliver(Remote signer, String raw) {
        ObjectNode parsed = (ObjectNode) json.tree(raw);
        return server.get(HandleActivity.class)
                .verdict(new ReceivedActivity(signer.id(), signer.uri(), null, parsed, raw, server.clock.instant()));
    }

    /** What an activity has changed in all tables, as lines; waiting jobs do not count. */
    List<String> effect(Runnable deed) {
        Rows before = server.rows();
        deed.run();
        return before.changes(server.rows(), BESIDE);
    }

    Map<String, List<String>> tables() {
        return server.rows().tables();
    }

    @Override
    public void close() {
        server.close();
    }
}
