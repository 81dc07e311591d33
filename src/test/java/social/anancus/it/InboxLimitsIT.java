package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.federation.signature.Sent;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockFediverse;
import social.anancus.support.peer.PeerActor;
import social.anancus.support.peer.WireAnswer;

/** A server whose inbox has narrow limits, as others meet it who send too much or too slowly. */
class InboxLimitsIT {
    private static final int SHARE = 10;
    private static final int SLOW = 40;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static FederatedServer server;

    @BeforeAll
    static void start() {
        server = FederatedServer.start(
                MockFediverse.shared(),
                "narrow.test",
                Map.of("INBOX_BODY_DEADLINE", "2s", "INBOX_BACKLOG_PER_HOST", Integer.toString(SHARE)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PeerActor actor(String host) {
        return server.world().host(host).actor("carol");
    }

    private static WireAnswer like(PeerActor actor) {
        return actor.post(
                server.sharedInbox(), actor.activity("Like", server.uri("/none").toString()));
    }

    private static void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(server.server().databaseUrl());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Jobs whose messages are said to be under way, so that nobody takes them for a minute. */
    private static void waiting(String host, int count) {
        sql("insert into job (queue, kind, payload, run_at, created_at, sent_at) select 'inbound', 'ProcessActivity',"
                + " jsonb_build_object('id', -n, 'host', '" + host + "'), now(), now(), now() from generate_series(1, "
                + count + ") n");
    }

    @Test
    void aFloodOfOneHostLeavesRoomForOthers() {
        PeerActor flood = actor("social.flood.test");
        PeerActor other = actor("quiet.test");
        assertThat(like(flood).status()).isEqualTo(202);

        waiting("flood.test", SHARE);

        WireAnswer putOff = await().atMost(SOON).until(() -> like(flood), answer -> answer.status() == 429);
        assertThat(putOff.header("retry-after")).isEqualTo("30");
        assertThat(like(other).status()).as("another host").isEqualTo(202);

        sql("delete from job where payload ->> 'host' = 'flood.test'");
        await().atMost(SOON).until(() -> like(flood).status() == 202);
    }

    /** RES-06. */
    @Test
    void slowBodiesAreCutOffAndHoldUpNobodyElse() throws IOException {
        PeerActor slow = actor("slow.test");
        PeerActor quick = actor("quick.test");
        await("a key is known").atMost(SOON).until(() -> like(quick).status() == 202);
        byte[] body =
                slow.activity("Like", server.uri("/none").toString()).toString().getBytes(StandardCharsets.UTF_8);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                sockets.add(begin(slow, body));
            }
            assertThat(server.server().get("/api/v1/instance").statusCode()).isEqualTo(200);
            List<Socket> open = new ArrayList<>(sockets);
            int[] sent = {0};
            await("all are answered or cut off")
                    .atMost(SOON)
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        sent[0]++;
                        open.removeIf(each -> isOver(each, body[sent[0] % body.length]));
                        return open.isEmpty();
                    });
            await("the threads are free again")
                    .atMost(SOON)
                    .until(() -> like(quick).status() == 202);
        } finally {
            for (Socket each : sockets) {
                each.close();
            }
        }
    }

    private static Socket begin(PeerActor actor, byte[] body) throws IOException {
        URI address = server.server().at("/inbox");
        Socket socket = new Socket(address.getHost(), address.getPort());
        StringBuilder head = new StringBuilder("POST /inbox HTTP/1.1\r\n");
        Sent.post("/inbox", body, Instant.now())
                .header("host", server.authority())
                .signed(actor.keyId(), actor.keys())
                .headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        OutputStream out = socket.getOutputStream();
        out.write((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body[0]);
        return socket;
    }

    /** Sends one byte more, unless the server has answered or gone. */
    private static boolean isOver(Socket socket, byte next) {
        try {
            InputStream in = socket.getInputStream();
            if (in.available() > 0) {
                String answer = new String(in.readNBytes(in.available()), StandardCharsets.US_ASCII);
                assertThat(answer).containsPattern("^HTTP/1.1 (408|503) ");
                return true;
            }
            socket.getOutputStream().write(next);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
