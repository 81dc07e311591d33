package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Test;
import social.anancus.it.ManyHosts.Arrival;
import social.anancus.it.ManyHosts.Kind;
import social.anancus.support.ApiPerson;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** 2,000 followers on 400 servers, of which 40 are down and 4 take nine seconds for an answer. */
class DeliveryIT {
    private static final int HOSTS = 400;
    private static final int FOLLOWERS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

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

    /** REL-21. */
    @Test
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
