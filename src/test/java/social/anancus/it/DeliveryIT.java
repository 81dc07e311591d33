package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import social.anancus.it.ManyHosts.Arrival;
import social.anancus.it.ManyHosts.Kind;
import social.anancus.platform.json.Json;
import social.anancus.support.ApiPerson;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** 2,000 followers on 400 servers, of which 40 are down and 4 take nine seconds for an answer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryIT {
    private static final Json JSON = new Json();
    private static final int HOSTS = 400;
    private static final int FOLLOWERS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static ManyHosts hosts;
    private static RunningServer server;
    private static ApiPerson alice;

    @BeforeAll
    static void start() {
        List<Kind> kinds = new ArrayList<>();
        for (int host = 0; host < HOSTS; host++) {
            kinds.add(
                    switch (host % 100) {
                        case 7 -> Kind.SLOW;
                        case 1, 21, 41, 61, 81 -> Kind.REFUSING;
                        case 11, 31, 51, 71, 91 -> Kind.SILENT;
                        default -> Kind.HEALTHY;
                    });
        }
        hosts = new ManyHosts(kinds);
        server = RunningServer.fresh(
                Installed.plain(),
                Map.of(
                        "ALLOWED_PRIVATE_ADDRESSES",
                        "127.1.0.0/16",
                        "HTTP_ANY_PORT",
                        "true",
                        "DELIVERY_TIMEOUT",
                        "12s",
                        "RATE_LIMITS",
                        "false"));
        server.start();
        alice = ApiPerson.create(server, "alice");
        follow();
    }

    @AfterAll
    static void stop() {
        server.close();
        hosts.close();
    }

    private static void follow() {
        execute(
                "create temporary table host (n integer, base text)",
                "insert into host values " + bases(),
                "insert into account (id, username, domain, uri, inbox_url, shared_inbox_url, created_at, updated_at)"
                        + " select 1000 + g.n, 'f' || g.n, 'h' || g.n % " + HOSTS
                        + " || '.example', base || '/users/' || g.n,"
                        + " base || '/users/' || g.n || '/inbox', base || '/inbox', now(), now() from"
                        + " generate_series(0, " + (FOLLOWERS - 1) + ") as g(n) join host on host.n = g.n % " + HOSTS,
                "insert into account_stat (account_id) select id from account where domain is not null",
                "insert into follow (account_id, target_account_id, created_at) select f.id, a.id, now() from account f,"
                        + " account a where f.domain is not null and a.username = 'alice'");
    }

    private static String bases() {
        List<String> rows = new ArrayList<>();
        for (int host = 0; host < HOSTS; host++) {
            rows.add("(" + host + ", '" + hosts.base(host) + "')");
        }
        return String.join(", ", rows);
    }

    /** A post, and when it was sent. */
    private record Posted(String activity, long nanos) {}

    private static Posted post(String text) {
        long now = System.nanoTime();
        String uri = alice.form("POST", "/api/v1/statuses", "status", text)
                .ok()
                .get("uri")
                .asText();
        return new Posted(uri + "/activity", now);
    }

    private static List<Arrival> firstArrivals(Posted posted, Kind kind) {
        return hosts.of(kind).stream()
                .flatMap(
                        host -> hosts.arrivals(host, posted.activity()).stream().limit(1))
                .toList();
    }

    private static void awaitAllHealthy(Posted posted) {
        await("every healthy server has it")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(firstArrivals(posted, Kind.HEALTHY)).hasSameSizeAs(hosts.of(Kind.HEALTHY)));
    }

    /** REL-21. The first, while nothing is known of any host. */
    @Test
    @Order(1)
    void aPostReachesEveryHealthyServerInTimeAndNoneTwice() throws Exception {
        Posted posted = post("to two thousand followers");
        awaitAllHealthy(posted);
        List<Long> millis = firstArrivals(posted, Kind.HEALTHY).stream()
                .map(arrival -> TimeUnit.NANOSECONDS.toMillis(arrival.nanos() - posted.nanos()))
                .sorted()
                .toList();
        note("post to " + HOSTS + " servers, milliseconds until a healthy one has it: first " + millis.getFirst()
                + ", half " + millis.get(millis.size() / 2) + ", 95 of 100 " + at95(millis) + ", last "
                + millis.getLast());
        assertThat(at95(millis)).as("95 of 100 healthy servers have it").isLessThan(30_000);
        assertThat(millis.getLast()).as("the last healthy server has it").isLessThan(60_000);
        assertThat(firstArrivals(posted, Kind.HEALTHY)).allMatch(Arrival::signed);

        await("the slow ones have it too")
                .atMost(PATIENCE)
                .until(() -> firstArrivals(posted, Kind.SLOW).size()
                        == hosts.of(Kind.SLOW).size());
        await("the copies that slow tries have left behind have come back")
                .atMost(PATIENCE)
                .until(() -> number("select count(*) from outbound_settled") > 0
                        && copies() >= hosts.of(Kind.SLOW).size());
        for (Kind kind : List.of(Kind.HEALTHY, Kind.SLOW)) {
            for (int host : hosts.of(kind)) {
                assertThat(hosts.arrivals(host, posted.activity()))
                        .as("host " + host + ", " + kind)
                        .hasSize(1);
            }
        }
        assertThat(number("select count(*) from outbound_activity where body like '%to two thousand followers%'"))
                .as("the activity is stored once")
                .isEqualTo(1);
    }

    private static long at95(List<Long> sorted) {
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }

    /** REL-01. */
    @Test
    void aServerKilledInTheMiddleStillReachesEveryHealthyServer() throws Exception {
        Posted posted = post("and then it was dark");
        await("some have it")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> firstArrivals(posted, Kind.HEALTHY).size() >= 50);
        server.process("server").destroyForcibly();
        int before = firstArrivals(posted, Kind.HEALTHY).size();
        awaitAllHealthy(posted);
        int twice = 0;
        for (int host : hosts.of(Kind.HEALTHY)) {
            twice += hosts.arrivals(host, posted.activity()).size() > 1 ? 1 : 0;
        }
        note("killed when " + before + " of " + hosts.of(Kind.HEALTHY).size() + " had it: all have it, " + twice
                + " twice");
        assertThat(twice).as("only what was under way at the kill comes twice").isLessThanOrEqualTo(64);
    }

    private static final int BOBS_HOST = 2;
    private static final long BOB = 5_000;

    /** What came to Bob's server of one sender, by type, with the inbox. */
    private static List<String> seenByBob(String sender) {
        return hosts.arrivals(BOBS_HOST).stream()
                .filter(arrival ->
                        JSON.tree(arrival.body()).path("actor").asText().equals(sender))
                .map(arrival -> summary(JSON.tree(arrival.body())) + " to " + arrival.path())
                .toList();
    }

    private static String summary(JsonNode activity) {
        JsonNode object = activity.path("object");
        String type = activity.path("type").asText();
        return object.isObject() ? type + "(" + object.path("type").asText() + ")" : type;
    }

    private static void awaitAtBob(String sender, String... wanted) {
        await("Bob's server is told")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seenByBob(sender)).containsExactlyInAnyOrder(wanted));
    }

    private static String bobs(String rest) {
        return hosts.base(BOBS_HOST) + rest;
    }

    private static void letBobIn() {
        execute(
                "insert into account (id, username, domain, uri, inbox_url, shared_inbox_url, created_at, updated_at) values ("
                        + BOB + ", 'bob', 'bob.example', '" + bobs("/users/bob") + "', '" + bobs("/users/bob/inbox")
                        + "', '" + bobs("/inbox") + "', now(), now())",
                "insert into account_stat (account_id) values (" + BOB + ")",
                "insert into status (id, account_id, uri, content, visibility, created_at) values (" + BOB + ", " + BOB
                        + ", '" + bobs("/statuses/1") + "', 'hello', 'PUBLIC', now())",
                "insert into poll (status_id, account_id, options, tallies, expires_at, created_at, updated_at) values ("
                        + BOB + ", " + BOB + ", '{tea,coffee}', '{0,0}', now() + interval '1 day', now(), now())",
                "update status set poll_id = (select id from poll where status_id = " + BOB + ") where id = " + BOB);
    }

    @Test
    void whatSomebodyDoesReachesWhomItConcernsAndNobodyElse() {
        letBobIn();
        ApiPerson dora = ApiPerson.create(server, "dora");
        String actor =
                dora.get("/api/v1/accounts/verify_credentials").ok().get("uri").asText();
        String own = "/users/bob/inbox";

        dora.form("POST", "/api/v1/accounts/" + BOB + "/follow").ok();
        awaitAtBob(actor, "Follow to " + own);
        assertThat(text("select uri from follow_request where target_account_id = " + BOB))
                .as("its Undo, a year later, must name the same")
                .startsWith(actor + "#follows/");
        execute("update account set suspended_at = now(), suspension_origin = 'REMOTE' where id = " + BOB);
        dora.form("POST", "/api/v1/accounts/" + BOB + "/unfollow").ok();
        awaitAtBob(actor, "Follow to " + own, "Undo(Follow) to " + own);
        execute("update account set suspended_at = null, suspension_origin = null where id = " + BOB);

        dora.form("POST", "/api/v1/statuses/" + BOB + "/favourite").ok();
        dora.form("POST", "/api/v1/statuses/" + BOB + "/unfavourite").ok();
        String reblog = dora.form("POST", "/api/v1/statuses/" + BOB + "/reblog")
                .ok()
                .get("id")
                .asText();
        dora.form(
                        "POST",
                        "/api/v1/polls/" + text("select id from poll where status_id = " + BOB) + "/votes",
                        "choices[]",
                        "1")
                .ok();
        String direct = dora.form("POST", "/api/v1/statuses", "status", "@bob@bob.example hi", "visibility", "direct")
                .ok()
                .get("id")
                .asText();
        awaitAtBob(
                actor,
                "Follow to " + own,
                "Undo(Follow) to " + own,
                "Like to " + own,
                "Undo(Like) to " + own,
                "Announce to /inbox",
                "Create(Note) to " + own,
                "Create(Note) to " + own);
        int before = seenByBob(actor).size();

        dora.form("POST", "/api/v1/statuses/" + reblog + "/unreblog").ok();
        dora.form("PUT", "/api/v1/statuses/" + direct, "status", "@bob@bob.example hello")
                .ok();
        dora.form("PATCH", "/api/v1/accounts/update_credentials", "display_name", "Dora")
                .ok();
        dora.form("PATCH", "/api/v1/accounts/update_credentials", "note", "twice in a row")
                .ok();
        dora.form("POST", "/api/v1/reports", "account_id", Long.toString(BOB), "forward", "true", "comment", "rude")
                .ok();
        awaitNextAtBob(actor, before, "Undo(Announce) to /inbox", "Update(Note) to " + own, "Update(Person) to /inbox");
        before = seenByBob(actor).size();

        dora.form("DELETE", "/api/v1/statuses/" + direct).ok();
        dora.form("POST", "/api/v1/accounts/" + BOB + "/block").ok();
        dora.form("POST", "/api/v1/accounts/" + BOB + "/unblock").ok();
        awaitNextAtBob(actor, before, "Delete(Tombstone) to " + own, "Block to " + own, "Undo(Block) to " + own);

        awaitAtBob(instanceRoot(actor) + "actor", "Flag to " + own);
        for (Arrival arrival : hosts.arrivals(BOBS_HOST)) {
            if (arrival.body().contains("\"Flag\"")) {
                assertThat(arrival.body()).as("nobody learns who has reported").doesNotContain("dora", actor);
            }
        }
        assertThat(hosts.arrivals(3))
                .as("another server")
                .noneMatch(arrival -> arrival.body().contains(actor));
    }

    private static String instanceRoot(String actor) {
        return actor.substring(0, actor.indexOf("/", "https://".length()) + 1);
    }

    private static void awaitNextAtBob(String sender, int before, String... wanted) {
        await("Bob's server is told").atMost(PATIENCE).untilAsserted(() -> {
            List<String> seen = seenByBob(sender);
            assertThat(seen.subList(Math.min(before, seen.size()), seen.size())).containsExactlyInAnyOrder(wanted);
        });
    }

    @Test
    void aPinIsToldToFollowersAndADeletedAccountToEveryServer() {
        ApiPerson emil = ApiPerson.create(server, "emil");
        String actor =
                emil.get("/api/v1/accounts/verify_credentials").ok().get("uri").asText();
        execute(
                "insert into follow (account_id, target_account_id, created_at) select 1004, id, now() from account where"
                        + " username = 'emil'");
        String status = emil.form("POST", "/api/v1/statuses", "status", "look")
                .ok()
                .get("id")
                .asText();
        emil.form("POST", "/api/v1/statuses/" + status + "/pin").ok();
        emil.form("POST", "/api/v1/statuses/" + status + "/unpin").ok();
        await("followers are told")
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(summaries(4, actor)).containsExactlyInAnyOrder("Create(Note)", "Add", "Remove"));
        assertThat(summaries(5, actor)).isEmpty();

        assertThat(server.command("accounts", "delete", "emil").exit()).isZero();
        await("every healthy server is told")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hosts.of(Kind.HEALTHY))
                        .allMatch(host -> summaries(host, actor).contains("Delete")));
        assertThat(hosts.arrivals(5).getLast().path()).isEqualTo("/inbox");
    }

    private static List<String> summaries(int host, String sender) {
        return hosts.arrivals(host).stream()
                .map(arrival -> JSON.tree(arrival.body()))
                .filter(activity -> activity.path("actor").asText().equals(sender))
                .map(DeliveryIT::summary)
                .toList();
    }

    private static String text(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The figures stay behind for whoever wants them. */
    private static void note(String line) throws IOException {
        Path file = Path.of("target", "delivery-figures.txt");
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static double copies() {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("anancus_delivery_copies_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static long number(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void execute(String... sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", sql), e);
        }
    }
}
