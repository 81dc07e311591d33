package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.it.streamprobe.StreamProbeServlet;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** Streams of the real server, by WebSocket and as server-sent events. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STREAMING = "/api/v1/streaming";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final AtomicLong NEXT_STATUS = new AtomicLong(5_000);

    private static RunningServer server;
    private static JsonNode application;
    private static String alice;
    private static String bob;
    private static long aliceId;
    private static long bobId;

    @BeforeAll
    static void start() {
        server = RunningServer.fresh(Installed.withProbes(StreamProbeServlet.class), Map.of("RATE_LIMITS", "false"));
        server.start();
        application = console(
                "POST",
                "applications",
                "{\"name\":\"Reader\",\"scopes\":\"read write read:statuses read:notifications\"}");
        alice = person("alice");
        bob = person("bob");
        aliceId = number("select id from account where username = 'alice'");
        bobId = number("select id from account where username = 'bob'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode console(String method, String path, String body) {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/console/" + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + server.secret("console.token"))
                .header("Content-Type", "application/json")
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String person(String name) {
        console(
                "POST",
                "accounts",
                "{\"username\":\"" + name + "\",\"email\":\"" + name
                        + "@example.org\",\"confirmed\":true,\"approve\":true}");
        return token(name, "read write");
    }

    private static String token(String name, String scopes) {
        return console(
                        "POST",
                        "applications/Reader/tokens",
                        "{\"username\":\"" + name + "\",\"scopes\":\"" + scopes + "\"}")
                .path("access_token")
                .asText();
    }

    private static void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static long number(String query) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement();
                ResultSet result = run.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static long status(long author, String visibility) {
        long id = NEXT_STATUS.incrementAndGet();
        sql("insert into status (id, account_id, visibility, created_at) values (" + id + ", " + author + ", '"
                + visibility + "', now())");
        return id;
    }

    private static void publish(String kind, long id, long account) {
        publish("kind=" + kind + "&id=" + id + "&account=" + account);
    }

    private static void publish(String query) {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/assets/stream-probe?" + query))
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Something that Alice's stream surely gets, after what concerns the thing of this id. */
    private static void publishMark(long id) {
        publish("NOTIFICATIONS_MERGED", id, aliceId);
    }

    private static final String MARK = "[\"user\"] notifications_merged 1";

    private static double metric(String line) {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(each -> each.startsWith(line + " "))
                .mapToDouble(each -> Double.parseDouble(each.substring(line.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private static URI at(String rest) {
        return server.at(STREAMING + rest);
    }

    /** A subscription has no answer: it is there when an event comes. */
    private static void awaitSubscribed(Listener listener) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            publishMark(1);
            return listener.waiting() > 0;
        });
        publish("FILTERS_CHANGED", 1, aliceId);
        while (!listener.heard().contains("filters_changed")) {
            // the marks that were needed
        }
    }

    private static Listener aliceListens(String... streams) {
        Listener listener = Listener.open(at("?stream=user"), alice);
        for (String stream : streams) {
            listener.subscribe(stream);
        }
        // an answer to a wrong message comes after the subscriptions before it
        listener.subscribe("no-such-stream");
        assertThat(listener.next().path("status").asInt()).isEqualTo(400);
        return listener;
    }

    @Test
    void theTokenComesAsHeaderAsParameterOrAsSubprotocol() {
        try (Listener header = Listener.open(at("?stream=user"), alice);
                Listener parameter = Listener.open(at("?stream=user&access_token=" + alice));
                Listener subprotocol = Listener.openWithSubprotocol(at("?stream=user"), alice)) {
            assertThat(subprotocol.subprotocol()).isEqualTo(alice);
            for (Listener listener : List.of(header, parameter, subprotocol)) {
                awaitSubscribed(listener);
            }
        }
    }

    @Test
    void anUpgradeWithoutAGoodTokenIsRefusedByHttp() {
        HttpResponse<?> missing = Listener.refused(at("?stream=public"), null);
        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.headers().firstValue("X-Error-Message")).contains("Missing access token");
        assertThat(missing.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(missing.headers().firstValue("Connection").map(String::toLowerCase))
                .contains("close");

        HttpResponse<?> wrong = Listener.refused(at("?stream=public"), "nonsense");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("X-Error-Message")).contains("Invalid access token");

        String applicationsOwn = console("POST", "applications/Reader/tokens", "{}")
                .path("access_token")
                .asText();
        assertThat(Listener.refused(at(""), applicationsOwn).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/user", "/public/local/", "/whatever"})
    void anyPathLeadsToTheOneWebSocket(String path) {
        try (Listener listener = Listener.open(at(path), alice)) {
            listener.subscribe("nonsense");

            assertThat(listener.next().path("error").asText()).isEqualTo("Unknown stream type");
        }
    }

    @Test
    void wrongMessagesAreAnsweredOrPassedOverAndTheSocketStaysOpen() {
        sql("insert into account_list (account_id, title, created_at, updated_at) values (" + bobId
                + ", 'friends', now(), now())");
        long bobsList = number("select max(id) from account_list where account_id = " + bobId);
        try (Listener listener = Listener.open(at("?stream=list"), alice)) {
            assertThat(listener.next().toString())
                    .isEqualTo("{\"error\":\"Missing list name parameter\",\"status\":400}");
            listener.say("no JSON").say("{\"type\":\"dance\"}").say("[]").subscribe("hashtag");
            assertThat(listener.next().toString())
                    .isEqualTo("{\"error\":\"Missing tag name parameter\",\"status\":400}");
            listener.say("{\"type\":\"subscribe\",\"stream\":[\"list\"],\"list\":" + bobsList + "}");
            assertThat(listener.next().toString())
                    .isEqualTo("{\"error\":\"Not authorized to stream this list\",\"status\":401}");
            listener.say("{\"type\":\"unsubscribe\",\"stream\":\"nonsense\"}");
            assertThat(listener.next().toString()).isEqualTo("{\"error\":\"Error unsubscribing from channel\"}");

            listener.say("{\"type\":\"unsubscribe\",\"stream\":\"user\"}")
                    .subscribe("user")
                    .subscribe("user");
            awaitSubscribed(listener);
        }
    }

    @Test
    void scopesAreTakenLiterally() {
        String notifications = token("alice", "read:notifications");
        String statuses = token("alice", "read:statuses");
        try (Listener narrow = Listener.open(at("?stream=user:notification"), notifications);
                Listener other = Listener.open(at("?stream=user"), statuses)) {
            narrow.subscribe("user");
            assertThat(narrow.next().toString())
                    .isEqualTo("{\"error\":\"Access token does not have the required scopes\",\"status\":401}");
            other.subscribe("user:notification");
            assertThat(other.next().path("status").asInt()).isEqualTo(401);

            publish("NOTIFICATION", 2000, aliceId);
            publish("FILTERS_CHANGED", 2000, aliceId);

            assertThat(narrow.heard()).startsWith("[\"user:notification\"] notification {\"id\":\"2000\"");
            assertThat(other.heard()).as("no notification").isEqualTo("[\"user\"] filters_changed (none)");
        }
        try (EventStream refused = EventStream.open(at("/user"), "Authorization", "Bearer " + notifications)) {
            assertThat(refused.answer().statusCode()).isEqualTo(401);
            assertThat(refused.next()).isEqualTo("{\"error\":\"Access token does not have the required scopes\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/user, false, 401, Missing access token",
        "/nonsense, true, 400, Unknown channel requested",
        "'', true, 400, Unknown channel requested",
        "/hashtag, true, 400, Missing tag name parameter",
        "/list, true, 400, Missing list name parameter",
        "/list?list=1, true, 401, Not authorized to stream this list",
        "/list?list=x, true, 401, Not authorized to stream this list",
    })
    void errorsOfEventStreamsAreJson(String path, boolean withToken, int status, String error) {
        HttpResponse<String> answer = withToken
                ? server.get(STREAMING + path, "Authorization", "Bearer " + bob)
                : server.get(STREAMING + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @Test
    void healthNeedsNoToken() {
        HttpResponse<String> health = server.get(STREAMING + "/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("OK");
        assertThat(health.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void anEventStreamGreetsAndCarriesEvents() {
        try (EventStream stream =
                EventStream.open(at("/user?access_token=" + alice), "Origin", "https://client.example")) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            assertThat(stream.answer().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(stream.answer().headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(stream.answer().headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(stream.next()).isEqualTo(":)");

            publish("NOTIFICATION", 2001, aliceId);
            publish("DELETE", 2001, aliceId);
            publishMark(2001);

            assertThat(stream.next()).isEqualTo("event: notification");
            assertThat(stream.next()).isEqualTo("data: {\"id\":\"2001\",\"text\":\"\"}");
            assertThat(stream.next()).isEmpty();
            assertThat(stream.next()).isEqualTo("event: notifications_merged");
            assertThat(stream.next()).isEqualTo("data: 1");
            assertThat(stream.next()).isEmpty();
        }
    }

    @Test
    void anEventStreamStaysAliveByComments() {
        try (EventStream stream = EventStream.open(at("/direct"), "Authorization", "Bearer " + alice)) {
            assertThat(stream.next()).isEqualTo(":)");
            assertThat(stream.next()).isEqualTo(":thump");
            assertThat(stream.next()).isEmpty();
            assertThat(stream.next()).isEqualTo(":thump");
        }
    }

    @Test
    void aHomeFeedIsStreamedToItsOwnerOnly() {
        long status = status(aliceId, "PUBLIC");
        sql("insert into home_feed (account_id, status_id) values (" + aliceId + ", " + status + ")");
        try (Listener listener = aliceListens();
                Listener other = Listener.open(at("?stream=user"), bob)) {
            String payload = "{\"id\":\"" + status + "\",\"viewer\":\"" + aliceId + "\"}";
            publish("UPDATE", status, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] update " + payload);
            publish("STATUS_UPDATE", status, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] status.update " + payload);
            sql("update status set deleted_at = now() where id = " + status);
            publish("DELETE", status, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] delete " + status);
            publish("NOTIFICATIONS_MERGED", status, bobId);
            assertThat(other.heard()).isEqualTo(MARK);
        }
    }

    @Test
    void whatSomebodyMayNotSeeOrHasBlockedIsNotStreamed() {
        long hidden = status(bobId, "DIRECT");
        long shown = status(bobId, "UNLISTED");
        sql("insert into home_feed (account_id, status_id) values (" + aliceId + ", " + hidden + "), (" + aliceId + ", "
                + shown + ")");
        try (Listener listener = aliceListens("public")) {
            publish("UPDATE", hidden, 0);
            publishMark(hidden);
            assertThat(listener.heard()).isEqualTo(MARK);
            publish("UPDATE", shown, 0);
            assertThat(listener.heard()).startsWith("[\"user\"] update ");

            sql("insert into account_block (account_id, target_account_id, created_at) values (" + aliceId + ", "
                    + bobId + ", now())");
            try {
                publish("UPDATE", shown, 0);
                publishMark(shown);
                assertThat(listener.heard()).isEqualTo(MARK);
            } finally {
                sql("delete from account_block");
            }
        }
    }

    @Test
    void publicStreamsAndThoseOfTagsAndListsCarryWhatBelongsThere() {
        long status = status(bobId, "PUBLIC");
        sql("insert into tag (name, display_name, created_at) values ('cafe', 'Café', now()) on conflict do nothing");
        sql("insert into status_tag (status_id, tag_id) select " + status + ", id from tag where name = 'cafe'");
        sql("insert into account_list (account_id, title, created_at, updated_at) values (" + aliceId
                + ", 'friends', now(), now())");
        long list = number("select max(id) from account_list where account_id = " + aliceId);
        sql("insert into list_feed (list_id, status_id) values (" + list + ", " + status + ")");
        try (Listener listener =
                aliceListens("public", "public:local", "public:remote", "public:media", "public:local:media")) {
            listener.say("{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"CAFÉ\"}");
            listener.say("{\"type\":\"subscribe\",\"stream\":\"hashtag:local\",\"tag\":\"cafe\"}");
            listener.say("{\"type\":\"subscribe\",\"stream\":\"list\",\"list\":\"" + list + "\"}");
            listener.subscribe("nonsense").next();

            publish("UPDATE", status, 0);

            String open = " update {\"id\":\"" + status + "\",\"filtered\":[]}";
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                heard.add(listener.heard());
            }
            assertThat(heard)
                    .containsExactlyInAnyOrder(
                            "[\"public\"]" + open,
                            "[\"public:local\"]" + open,
                            "[\"hashtag\",\"CAFÉ\"]" + open,
                            "[\"hashtag:local\",\"cafe\"]" + open,
                            "[\"list\",\"" + list + "\"] update {\"id\":\"" + status + "\",\"viewer\":\"" + aliceId
                                    + "\"}");

            listener.say("{\"type\":\"unsubscribe\",\"stream\":\"public\"}")
                    .say("{\"type\":\"unsubscribe\",\"stream\":\"hashtag\",\"tag\":\"Cafe\"}");
            listener.subscribe("nonsense").next();
            sql("update status set deleted_at = now() where id = " + status);
            publish("DELETE", status, 0);
            assertThat(List.of(listener.heard(), listener.heard(), listener.heard()))
                    .containsExactlyInAnyOrder(
                            "[\"public:local\"] delete " + status,
                            "[\"hashtag:local\",\"cafe\"] delete " + status,
                            "[\"list\",\"" + list + "\"] delete " + status);
        }
    }

    @Test
    void otherEventsGoToTheirStreams() {
        try (Listener listener = aliceListens("direct")) {
            publish("CONVERSATION", 2, aliceId);
            assertThat(listener.heard()).isEqualTo("[\"direct\"] conversation {\"id\":\"2\"}");
            publish("ANNOUNCEMENT", 2, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] announcement {\"id\":\"2\"}");
            publish("kind=ANNOUNCEMENT_REACTION&id=2&detail=heart");
            assertThat(listener.heard())
                    .isEqualTo("[\"user\"] announcement.reaction"
                            + " {\"name\":\"heart\",\"count\":1,\"announcement_id\":\"2\"}");
            publish("ANNOUNCEMENT_DELETE", 2, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] announcement.delete 2");
            publish("FILTERS_CHANGED", 2, aliceId);
            assertThat(listener.heard()).isEqualTo("[\"user\"] filters_changed (none)");
        }
    }

    @Test
    void aBinaryMessageClosesTheSocket() {
        try (Listener listener = aliceListens()) {
            listener.sayBinary();

            assertThat(listener.closeCode(SOON)).isEqualTo(1003);
        }
    }

    @Test
    void aRevokedTokenOrADisabledLoginClosesWithinSeconds() {
        person("dora");
        String first = token("dora", "read");
        String second = token("dora", "read");
        try (Listener revoked = Listener.open(at("?stream=user"), first);
                Listener kept = Listener.open(at("?stream=user"), second);
                EventStream stream = EventStream.open(at("/user"), "Authorization", "Bearer " + second)) {
            assertThat(stream.next()).isEqualTo(":)");
            revoke(first);
            assertThat(revoked.closeCode(SOON)).isEqualTo(1000);
            kept.subscribe("nonsense");
            assertThat(kept.next().path("status").asInt()).as("the other lives").isEqualTo(400);

            RunningServer.Ran disabled = server.command("accounts", "modify", "dora", "--disable");
            assertThat(disabled.exit()).as(disabled.output()).isZero();

            assertThat(kept.closeCode(SOON)).isEqualTo(1000);
            assertThat(stream.endsWithin(SOON)).isTrue();
        }
        assertThat(Listener.refused(at(""), second).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/user",
        "/user/notification",
        "/public",
        "/public?only_media=true",
        "/public/local",
        "/public/remote",
        "/hashtag?tag=tea",
        "/hashtag/local?tag=tea",
        "/direct"
    })
    void everyStreamGreetsAsEventStream(String path) {
        try (EventStream stream = EventStream.open(at(path), "Authorization", "Bearer " + alice)) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            assertThat(stream.next()).isEqualTo(":)");
        }
    }

    @Test
    void aListIsAStreamOfItsOwner() {
        sql("insert into account_list (account_id, title, created_at, updated_at) values (" + aliceId
                + ", 'heard', now(), now())");
        long list = number("select max(id) from account_list where account_id = " + aliceId);
        try (EventStream stream = EventStream.open(at("/list?list=" + list), "Authorization", "Bearer " + alice)) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            assertThat(stream.next()).isEqualTo(":)");
        }
    }

    @Test
    void whoIsSuspendedOrDeletedAndAnApplicationThatIsGoneAreCutOffWithinSeconds() {
        console("POST", "applications", "{\"name\":\"Doomed\",\"scopes\":\"read\"}");
        String suspended = person("gina");
        String deleted = person("hugo");
        person("ines");
        String orphaned = console("POST", "applications/Doomed/tokens", "{\"username\":\"ines\"}")
                .path("access_token")
                .asText();
        Duration seconds = Duration.ofSeconds(20);
        try (Listener first = Listener.open(at("?stream=user"), suspended);
                EventStream second = EventStream.open(at("/user"), "Authorization", "Bearer " + suspended);
                Listener third = Listener.open(at("?stream=user"), deleted);
                Listener fourth = Listener.open(at("?stream=user"), orphaned);
                Listener kept = aliceListens()) {
            assertThat(second.next()).isEqualTo(":)");
            sql("update account set suspended_at = now(), suspension_origin = 'LOCAL' where username = 'gina'");
            sql("delete from oauth_application where name = 'Doomed'");
            assertThat(server.command("accounts", "delete", "hugo").exit()).isZero();

            assertThat(first.closeCode(seconds)).isEqualTo(1000);
            assertThat(second.endsWithin(seconds)).isTrue();
            assertThat(third.closeCode(seconds)).isEqualTo(1000);
            assertThat(fourth.closeCode(seconds)).isEqualTo(1000);
            publishMark(1);
            assertThat(kept.heard()).as("others go on").isEqualTo(MARK);
        }
    }

    private static void revoke(String token) {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/oauth/revoke"))
                .POST(BodyPublishers.ofString("token=" + token + "&client_id="
                        + application.path("client_id").asText() + "&client_secret="
                        + application.path("client_secret").asText()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void anAccountHasAtMostFiftyConnections() {
        String token = person("eve");
        List<Listener> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Listener listener = Listener.open(at(""), token);
                listeners.add(listener);
                // its answer shows that the server has counted it
                listener.subscribe("nonsense").next();
            }
            HttpResponse<?> refused = Listener.refused(at(""), token);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("X-Error-Message"))
                    .contains("Too many connections of this account");
            assertThat(server.get(STREAMING + "/user", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(429);
            listeners.getFirst().close();
            await("a place becomes free")
                    .ignoreExceptions()
                    .untilAsserted(() -> Listener.open(at(""), token).close());
        } finally {
            listeners.forEach(Listener::close);
        }
    }

    @Test
    void slowClientsAreDroppedWhileOthersGoOn() throws IOException {
        String token = person("frank");
        long frank = number("select id from account where username = 'frank'");
        double before = metric("anancus_streams_ended_total{why=\"too_slow\"}");
        URI address = at("/user");
        long heap = server.heapInUse();
        try (Listener deaf = Listener.openDeaf(at("?stream=user"), token);
                Listener reader = Listener.open(at("?stream=user"), token);
                Socket silent = new Socket(address.getHost(), address.getPort())) {
            silent.getOutputStream()
                    .write(("GET " + STREAMING + "/user HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            reader.subscribe("nonsense").next();
            await().until(() -> metric("anancus_streams_connections{transport=\"event_stream\"}") >= 1);

            int heard = 0;
            for (int round = 0; round < 60; round++) {
                publish("kind=NOTIFICATION&id=100&account=" + frank + "&times=10");
                for (int i = 0; i < 10; i++) {
                    assertThat(reader.next().path("event").asText()).isEqualTo("notification");
                    heard++;
                }
            }

            assertThat(heard).isEqualTo(600);
            await("both slow ones are dropped")
                    .until(() -> metric("anancus_streams_ended_total{why=\"too_slow\"}") - before == 2);
            assertThat(deaf.waiting()).isZero();
            assertThat(server.heapInUse() - heap)
                    .as("bytes of the heap that they hold, while they are still connected, of 120 MB sent to them")
                    .isLessThan(32 << 20);
            silent.setSoTimeout((int) SOON.toMillis());
            assertThat(silent.getInputStream().readAllBytes())
                    .as("what was on its way, and then the end")
                    .isNotEmpty();
            deaf.hearAll();
            // a write that hangs may hold the closing up for as long as the connector lets it, half a minute
            await("the socket is closed").atMost(Duration.ofSeconds(90)).until(deaf::isClosed);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aServerThatStopsSaysSo() {
        try (Listener listener = Listener.open(at("?stream=user"), alice);
                EventStream stream = EventStream.open(at("/user"), "Authorization", "Bearer " + alice)) {
            server.stop();

            assertThat(listener.closeCode(SOON)).isEqualTo(1001);
            assertThat(stream.endsWithin(SOON)).isTrue();
        }
    }
}
