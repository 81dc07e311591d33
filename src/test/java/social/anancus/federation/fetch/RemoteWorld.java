package social.anancus.federation.fetch;

import jakarta.enterprise.inject.spi.BeanManager;
import java.nio.file.Path;
import java.time.Duration;
import social.anancus.platform.http.CannedHttp;
import social.anancus.platform.ids.Ids;
import social.anancus.support.wired.WiredServer;

/** A server, and others around it that have people and statuses. */
final class RemoteWorld implements AutoCloseable {
    static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

    final WiredServer server;

    RemoteWorld(Path folder) {
        server = new WiredServer(folder);
    }

    /** Somebody on another server, with WebFinger; {@code more} are further properties, with a comma before. */
    String person(String host, String name, String more) {
        String uri = "https://" + host + "/u/" + name;
        server.http.document(uri, """
                {"@context":"https://www.w3.org/ns/activitystreams","id":"%1$s","type":"Person",
                "preferredUsername":"%2$s","name":"%2$s of %3$s","inbox":"%1$s/inbox","outbox":"%1$s/outbox",
                "followers":"%1$s/followers","featured":"%1$s/featured"%4$s}""".formatted(uri, name, host, more));
        finger(host, name, uri);
        return uri;
    }

    String person(String host, String name) {
        return person(host, name, "");
    }

    void finger(String host, String name, String actor) {
        server.http.answer(
                "https://" + host + "/.well-known/webfinger?resource=acct%3A" + name + "%40" + host,
                () -> CannedHttp.Canned.of(
                        200,
                        "application/jrd+json",
                        "{\"subject\":\"acct:" + name + "@" + host + "\",\"links\":[{\"rel\":\"self\",\"type\":"
                                + "\"application/activity+json\",\"href\":\"" + actor + "\"}]}"));
    }

    /** A public note; {@code more} are further properties, with a comma before. */
    String note(String id, String author, String more) {
        server.http.document(id, noteJson(id, author, more));
        return id;
    }

    static String noteJson(String id, String author, String more) {
        return """
                {"@context":"https://www.w3.org/ns/activitystreams","id":"%1$s","type":"Note","attributedTo":"%2$s",
                "to":"%3$s","cc":"%2$s/followers","content":"<p>words</p>","published":"2026-01-01T00:00:00Z"%4$s}""".formatted(id, author, PUBLIC, more);
    }

    long local(String name) {
        long id = server.get(Ids.class).next();
        server.execute("insert into account (id, username, public_key, created_at, updated_at) values (" + id + ", '"
                + name + id + "', 'none', '2026-01-01', '2026-01-01')");
        server.execute("insert into account_stat (account_id) values (" + id + ")");
        return id;
    }

    void fire(Object event) {
        server.get(BeanManager.class).getEvent().fire(event);
    }

    void later(Duration time) {
        server.clock.advance(time);
    }

    @Override
    public void close() {
        server.close();
    }
}
