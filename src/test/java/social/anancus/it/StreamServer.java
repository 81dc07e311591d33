package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import social.anancus.it.streamprobe.StreamProbeServlet;
import social.anancus.platform.json.Json;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** A server with alice and bob on it that publishes to its streams what a test tells it to. */
final class StreamServer {
    static final String PATH = "/api/v1/streaming";
    static final String MARK = "[\"user\"] notifications_merged 1";

    private static final AtomicLong NEXT_STATUS = new AtomicLong(5_000);
    private static @Nullable StreamServer shared;

    private final RunningServer server;
    private final JsonNode application;
    private final String alice;
    private final String bob;
    private final long aliceId;
    private final long bobId;

    private StreamServer(RunningServer server) {
        this.server = server;
        application = console(
                "POST",
                "applications",
                "{\"name\":\"Reader\",\"scopes\":\"read write read:statuses read:notifications\"}");
        alice = person("alice");
        bob = person("bob");
        aliceId = number("select id from account where username = 'alice'");
        bobId = number("select id from account where username = 'bob'");
    }

    /** One of its own, which the caller stops. */
    static StreamServer start() {
        RunningServer server =
                RunningServer.fresh(Installed.withProbes(StreamProbeServlet.class), Map.of("RATE_LIMITS", "false"));
        server.start();
        return new StreamServer(server);
    }

    /** One for all tests that leave it running; it stops with the JVM. */
    static synchronized StreamServer shared() {
        if (shared == null) {
            StreamServer started = start();
            Runtime.getRuntime().addShutdownHook(new Thread(started.server::close));
            shared = started;
        }
        return shared;
    }

    RunningServer server() {
        return server;
    }

    JsonNode application() {
        return application;
    }

    /** The token of alice. */
    String alice() {
        return alice;
    }

    String bob() {
        return bob;
    }

    long aliceId() {
        return aliceId;
    }

    long bobId() {
        return bobId;
    }

    JsonNode console(String method, String path, String body) {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/console/" + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + server.secret("console.token"))
                .header("Content-Type", "application/json")
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Json().tree(answer.body());
    }

    String person(String name) {
        console(
                "POST",
                "accounts",
                "{\"username\":\"" + name + "\",\"email\":\"" + name
                        + "@example.org\",\"confirmed\":true,\"approve\":true}");
        return token(name, "read write");
    }

    String token(String name, String scopes) {
        return console(
                        "POST",
                        "applications/Reader/tokens",
                        "{\"username\":\"" + name + "\",\"scopes\":\"" + scopes + "\"}")
                .path("access_token")
                .asText();
    }

    void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    long number(String query) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement();
                ResultSet result = run.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    long status(long author, String visibility) {
        long id = NEXT_STATUS.incrementAndGet();
        sql("insert into status (id, account_id, visibility, created_at) values (" + id + ", " + author + ", '"
                + visibility + "', now())");
        return id;
    }

    void publish(String kind, long id, long account) {
        publish("kind=" + kind + "&id=" + id + "&account=" + account);
    }

    void publish(String query) {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/assets/stream-probe?" + query))
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Something that alice's stream surely gets, after what concerns the thing of this id. */
    void publishMark(long id) {
        publish("NOTIFICATIONS_MERGED", id, aliceId);
    }

    double metric(String line) {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(each -> each.startsWith(line + " "))
                .mapToDouble(each -> Double.parseDouble(each.substring(line.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    URI at(String rest) {
        return server.at(PATH + rest);
    }

    /** A subscription has no answer: it is there when an event comes. */
    void awaitSubscribed(Listener listener) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            publishMark(1);
            return listener.waiting() > 0;
        });
        publish("FILTERS_CHANGED", 1, aliceId);
        while (!listener.heard().contains("filters_changed")) {
            // the marks that were needed
        }
    }

    Listener aliceListens(String... streams) {
        Listener listener = Listener.open(at("?stream=user"), alice);
        for (String stream : streams) {
            listener.subscribe(stream);
        }
        // an answer to a wrong message comes after the subscriptions before it
        listener.subscribe("no-such-stream");
        assertThat(listener.next().path("status").asInt()).isEqualTo(400);
        return listener;
    }
}
