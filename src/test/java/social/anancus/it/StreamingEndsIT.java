package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import social.anancus.support.RunningServer;

/** How streams end: by their reader, by what becomes of the token or the account, by limits, and with the server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamingEndsIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static StreamServer streams;

    @BeforeAll
    static void start() {
        streams = StreamServer.start();
    }

    @AfterAll
    static void stop() {
        streams.server().close();
    }

    @Test
    void aBinaryMessageClosesTheSocket() {
        try (Listener listener = streams.aliceListens()) {
            listener.sayBinary();

            assertThat(listener.closeCode(SOON)).isEqualTo(1003);
        }
    }

    @Test
    void aRevokedTokenOrADisabledLoginClosesWithinSeconds() {
        streams.person("dora");
        String first = streams.token("dora", "read");
        String second = streams.token("dora", "read");
        try (Listener revoked = Listener.open(streams.at("?stream=user"), first);
                Listener kept = Listener.open(streams.at("?stream=user"), second);
                EventStream stream = EventStream.open(streams.at("/user"), "Authorization", "Bearer " + second)) {
            assertThat(stream.next()).isEqualTo(":)");
            revoke(first);
            assertThat(revoked.closeCode(SOON)).isEqualTo(1000);
            kept.subscribe("nonsense");
            assertThat(kept.next().path("status").asInt()).as("the other lives").isEqualTo(400);

            RunningServer.Ran disabled = streams.server().command("accounts", "modify", "dora", "--disable");
            assertThat(disabled.exit()).as(disabled.output()).isZero();

            assertThat(kept.closeCode(SOON)).isEqualTo(1000);
            assertThat(stream.endsWithin(SOON)).isTrue();
        }
        assertThat(Listener.refused(streams.at(""), second).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsSuspendedOrDeletedAndAnApplicationThatIsGoneAreCutOffWithinSeconds() {
        streams.console("POST", "applications", "{\"name\":\"Doomed\",\"scopes\":\"read\"}");
        String suspended = streams.person("gina");
        String deleted = streams.person("hugo");
        streams.person("ines");
        String orphaned = streams.console("POST", "applications/Doomed/tokens", "{\"username\":\"ines\"}")
                .path("access_token")
                .asText();
        Duration seconds = Duration.ofSeconds(20);
        try (Listener first = Listener.open(streams.at("?stream=user"), suspended);
                EventStream second = EventStream.open(streams.at("/user"), "Authorization", "Bearer " + suspended);
                Listener third = Listener.open(streams.at("?stream=user"), deleted);
                Listener fourth = Listener.open(streams.at("?stream=user"), orphaned);
                Listener kept = streams.aliceListens()) {
            assertThat(second.next()).isEqualTo(":)");
            streams.sql("update account set suspended_at = now(), suspension_origin = 'LOCAL' where username = 'gina'");
            streams.sql("delete from oauth_application where name = 'Doomed'");
            assertThat(streams.server().command("accounts", "delete", "hugo").exit())
                    .isZero();

            assertThat(first.closeCode(seconds)).isEqualTo(1000);
            assertThat(second.endsWithin(seconds)).isTrue();
            assertThat(third.closeCode(seconds)).isEqualTo(1000);
            assertThat(fourth.closeCode(seconds)).isEqualTo(1000);
            streams.publishMark(1);
            assertThat(kept.heard()).as("others go on").isEqualTo(StreamServer.MARK);
        }
    }

    private static void revoke(String token) {
        HttpResponse<String> answer = streams.server()
                .send(HttpRequest.newBuilder(streams.server().at("/oauth/revoke"))
                        .POST(BodyPublishers.ofString("token=" + token + "&client_id="
                                + streams.application().path("client_id").asText() + "&client_secret="
                                + streams.application().path("client_secret").asText()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void anAccountHasAtMostFiftyConnections() {
        String token = streams.person("eve");
        List<Listener> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Listener listener = Listener.open(streams.at(""), token);
                listeners.add(listener);
                // its answer shows that the server has counted it
                listener.subscribe("nonsense").next();
            }
            HttpResponse<?> refused = Listener.refused(streams.at(""), token);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("X-Error-Message"))
                    .contains("Too many connections of this account");
            assertThat(streams.server()
                            .get(StreamServer.PATH + "/user", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(429);
            listeners.getFirst().close();
            await("a place becomes free")
                    .ignoreExceptions()
                    .untilAsserted(() -> Listener.open(streams.at(""), token).close());
        } finally {
            listeners.forEach(Listener::close);
        }
    }

    @Test
    void slowClientsAreDroppedWhileOthersGoOn() throws IOException {
        String token = streams.person("frank");
        long frank = streams.number("select id from account where username = 'frank'");
        double before = streams.metric("anancus_streams_ended_total{why=\"too_slow\"}");
        URI address = streams.at("/user");
        long heap = streams.server().heapInUse();
        try (Listener deaf = Listener.openDeaf(streams.at("?stream=user"), token);
                Listener reader = Listener.open(streams.at("?stream=user"), token);
                Socket silent = new Socket(address.getHost(), address.getPort())) {
            silent.getOutputStream()
                    .write(("GET " + StreamServer.PATH + "/user HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            reader.subscribe("nonsense").next();
            await().until(() -> streams.metric("anancus_streams_connections{transport=\"event_stream\"}") >= 1);

            int heard = 0;
            for (int round = 0; round < 60; round++) {
                streams.publish("kind=NOTIFICATION&id=100&account=" + frank + "&times=10");
                for (int i = 0; i < 10; i++) {
                    assertThat(reader.next().path("event").asText()).isEqualTo("notification");
                    heard++;
                }
            }

            assertThat(heard).isEqualTo(600);
            await("both slow ones are dropped")
                    .until(() -> streams.metric("anancus_streams_ended_total{why=\"too_slow\"}") - before == 2);
            assertThat(deaf.waiting()).isZero();
            assertThat(streams.server().heapInUse() - heap)
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
        try (Listener listener = Listener.open(streams.at("?stream=user"), streams.alice());
                EventStream stream =
                        EventStream.open(streams.at("/user"), "Authorization", "Bearer " + streams.alice())) {
            streams.server().stop();

            assertThat(listener.closeCode(SOON)).isEqualTo(1001);
            assertThat(stream.endsWithin(SOON)).isTrue();
        }
    }
}
