package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.federation.signature.Sent;
import social.anancus.support.ApiPerson;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.PeerActor;
import social.anancus.support.peer.WireAnswer;

/** The inboxes of the running server, as other servers meet them. */
class InboxIT {
    private static final int MIB = 1024 * 1024;

    private static FederatedServer server;
    private static ApiPerson alice;

    @BeforeAll
    static void start() {
        server = FederatedServer.one();
        alice = server.person("alice_inbox");
    }

    private static PeerActor actor(String name) {
        return server.world().host("inbox.test").actor(name);
    }

    private static long number(String sql) {
        try (Connection connection = DriverManager.getConnection(server.server().databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static long kept(PeerActor actor, String condition) {
        return number("select count(*) from inbound_activity i join account a on a.id = i.account_id where a.uri = '"
                + actor.id() + "' and " + condition);
    }

    private static ObjectNode like(PeerActor actor) {
        return actor.activity("Like", server.uri("/none").toString());
    }

    @Test
    void sig01WhatIsNotSignedIsAnswered401InJson() {
        WireAnswer answer = actor("carol")
                .letter(server.sharedInbox(), like(actor("carol")))
                .unsigned()
                .send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("content-type")).startsWith("application/json");
        assertThat(answer.json().path("error").asText()).isNotEmpty();
    }

    @Test
    void whatIsSignedInEitherFormIsAnswered202AndDealtWith() {
        PeerActor dave = actor("dave");

        assertThat(dave.letter(server.sharedInbox(), like(dave)).cavage().send().status())
                .isEqualTo(202);
        assertThat(dave.letter(server.sharedInbox(), like(dave))
                        .rfc9421()
                        .send()
                        .status())
                .isEqualTo(202);

        await().untilAsserted(() -> assertThat(kept(dave, "body is null")).isEqualTo(2));
    }

    @Test
    void sig14TheSameActivityThreeTimesIsKeptOnce() {
        PeerActor erin = actor("erin");
        ObjectNode like = like(erin);

        for (int i = 0; i < 3; i++) {
            assertThat(erin.post(server.sharedInbox(), like).status()).isEqualTo(202);
        }

        assertThat(kept(erin, "true")).isOne();
    }

    @Test
    void everyInboxIsOpenAndThoseOfNobodyAreNot() {
        PeerActor frank = actor("frank");
        String own = server.actorOf(alice.username()).path("inbox").asText();

        assertThat(frank.post(URI.create(own), like(frank)).status()).isEqualTo(202);
        assertThat(frank.post(server.uri("/actor/inbox"), like(frank)).status()).isEqualTo(202);
        assertThat(frank.post(server.uri("/ap/users/7/inbox"), like(frank)).status())
                .isEqualTo(404);
        assertThat(frank.post(server.uri("/users/nobody/inbox"), like(frank)).status())
                .isEqualTo(404);
        assertThat(kept(frank, "inbox_account_id is not null")).isOne();
        assertThat(kept(frank, "inbox_account_id is null")).isOne();
    }

    @Test
    void res01OneByteMoreThanAMebibyteIs413WithALength() {
        PeerActor grace = actor("grace");

        assertThat(grace.letter(server.sharedInbox(), large(grace))
                        .cavage()
                        .send()
                        .status())
                .isEqualTo(413);
    }

    @Test
    void res01OneByteMoreThanAMebibyteIs413AlsoInChunks() throws IOException {
        PeerActor heidi = actor("heidi");
        byte[] body = large(heidi);
        Sent sent = Sent.post("/inbox", new String(body, StandardCharsets.UTF_8), Instant.now())
                .header("host", server.authority())
                .signed(heidi.keyId(), heidi.keys());

        assertThat(inChunks(sent, body)).contains(" 413 ");
    }

    private static byte[] large(PeerActor actor) {
        ObjectNode like = like(actor);
        int rest = MIB + 1 - like.put("content", "").toString().length();
        return like.put("content", "x".repeat(rest)).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Sends it without telling how long it is, and gives the first line of the answer. */
    private static String inChunks(Sent sent, byte[] body) throws IOException {
        URI address = server.server().at("/inbox");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            StringBuilder head = new StringBuilder("POST /inbox HTTP/1.1\r\nConnection: close\r\n");
            sent.headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            out.write((head + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            int piece = 64 * 1024;
            for (int at = 0; at < body.length; at += piece) {
                int length = Math.min(piece, body.length - at);
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(body, at, length);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void res03AndOtherTypesAre415() {
        PeerActor ivan = actor("ivan");

        assertThat(ivan.letter(server.sharedInbox(), like(ivan))
                        .header("Content-Type", "application/json")
                        .cavage()
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(ivan.letter(server.sharedInbox(), like(ivan))
                        .header("Content-Encoding", "gzip")
                        .cavage()
                        .send()
                        .status())
                .isEqualTo(415);
    }

    @Test
    void anInboxIsNotRead() {
        WireAnswer answer = server.world().get(server.sharedInbox());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).contains("POST");
    }

    @Test
    void sig10WhatIsReadWithABadSignatureIs401AndWithAGoodOneAsIfThereWereNone() {
        PeerActor kate = actor("kate");
        URI status = URI.create(server.actorOf(alice.username()).path("id").asText() + "/statuses/7");

        assertThat(server.world().get(status).status()).isEqualTo(404);
        assertThat(kate.asking(status).cavage().send().status()).isEqualTo(404);
        assertThat(kate.asking(status).rfc9421().send().status()).isEqualTo(404);
        assertThat(kate.asking(status)
                        .cavage()
                        .tamper("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(kate.asking(status)
                        .cavage()
                        .covering("(request-target)", "date")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void sig28AHeaderOf64KilobytesIsRefused() {
        WireAnswer answer = actor("judy")
                .letter(server.sharedInbox(), like(actor("judy")))
                .unsigned()
                .header("Signature", "keyId=\"" + ",\\\"".repeat(21_000))
                .send();

        assertThat(answer.status()).isIn(400, 401, 413, 431);
    }
}
