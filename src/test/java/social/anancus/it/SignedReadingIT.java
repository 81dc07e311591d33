package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockFediverse;
import social.anancus.support.peer.PeerActor;
import social.anancus.support.peer.WireAnswer;

/** What a signature opens and closes to those who read from other servers. */
class SignedReadingIT {
    private static FederatedServer open;
    private static FederatedServer secure;

    @BeforeAll
    static void start() {
        open = FederatedServer.one();
        secure = FederatedServer.start(MockFediverse.shared(), "secure.test", Map.of("AUTHORIZED_FETCH", "true"));
    }

    @AfterAll
    static void stop() {
        secure.close();
    }

    private static PeerActor peer(String name) {
        return open.world().host("reading.test").actor(name);
    }

    private static String write(ApiPerson author, String visibility) {
        return author.form("POST", "/api/v1/statuses", "status", "Hello", "visibility", visibility)
                .ok()
                .path("uri")
                .asText();
    }

    private static void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(open.server().databaseUrl());
                Statement run = connection.createStatement()) {
            assertThat(run.executeUpdate(statement)).as(statement).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static WireAnswer read(PeerActor reader, String uri) {
        return reader.asking(URI.create(uri)).send();
    }

    private static WireAnswer readUnsigned(String uri) {
        return peer("nobody").asking(URI.create(uri)).unsigned().send();
    }

    /** VIS-05, WEB-19. */
    @Test
    void aFollowerReadsWhatIsForFollowersAndNobodyElseDoes() {
        ApiPerson alice = open.person("alice_reading");
        String hidden = write(alice, "private");
        String actor = hidden.substring(0, hidden.indexOf("/statuses/"));
        PeerActor carol = peer("carol");
        assertThat(read(carol, hidden).status()).as("a stranger").isEqualTo(404);

        sql("insert into follow (account_id, target_account_id, created_at) select c.id, a.id, now() from account c,"
                + " account a where c.uri = '" + carol.id()
                + "' and a.username = 'alice_reading' and a.domain is null");

        WireAnswer answer = read(carol, hidden);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("id").asText()).isEqualTo(hidden);
        assertThat(answer.header("cache-control")).isEqualTo("private, no-store");
        assertThat(answer.header("vary")).contains("Signature");
        assertThat(carol.asking(URI.create(hidden)).rfc9421().send().status()).isEqualTo(200);
        assertThat(read(carol, actor + "/outbox?page=true").text()).contains(hidden);
        assertThat(read(peer("dave"), hidden).status())
                .as("another one of the same server")
                .isEqualTo(404);
        assertThat(readUnsigned(hidden).status())
                .as("after the document was made")
                .isEqualTo(404);
        assertThat(readUnsigned(actor + "/outbox?page=true").text()).doesNotContain(hidden);
    }

    /** VIS-15. */
    @Test
    void whomTheAuthorBlocksReadsNothing() {
        ApiPerson bob = open.person("bob_reading");
        String status = write(bob, "public");
        PeerActor erin = peer("erin");
        assertThat(read(erin, write(open.person("frank_reading"), "private")).status())
                .as("makes erin known")
                .isEqualTo(404);
        assertThat(read(erin, status).status()).isEqualTo(200);

        sql(
                "insert into account_block (account_id, target_account_id, created_at) select a.id, e.id, now() from account"
                        + " e, account a where e.uri = '" + erin.id()
                        + "' and a.username = 'bob_reading' and a.domain is null");

        assertThat(read(erin, status).status()).isEqualTo(404);
        assertThat(read(erin, status + "/replies").status()).isEqualTo(404);
        assertThat(read(peer("grace"), status).status()).isEqualTo(200);
    }

    @Test
    void aSignatureThatIsFalseOpensNothing() {
        String hidden = write(open.person("heidi_reading"), "private");
        WireAnswer forged = peer("ivan")
                .asking(URI.create(hidden))
                .tamper("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
                .send();

        assertThat(forged.status()).isIn(401, 404);
    }

    /** VIS-26. */
    @Test
    void withAuthorizedFetchTheUnsignedGetNoMoreThanAKey() {
        ApiPerson judy = secure.person("judy");
        String status = write(judy, "public");
        String actor = status.substring(0, status.indexOf("/statuses/"));
        String id = status.substring(status.lastIndexOf('/') + 1);

        for (String path : new String[] {
            status,
            status + ".json",
            status + "/activity",
            status + "/replies",
            actor + "/outbox?page=true",
            actor + "/followers",
            actor + "/collections/featured",
            secure.uri("/@judy/" + id + ".json").toString()
        }) {
            assertThat(readUnsigned(path).status()).as(path).isEqualTo(401);
        }
        for (String path :
                new String[] {actor, actor + ".json", secure.uri("/@judy").toString()}) {
            WireAnswer stub = readUnsigned(path);
            assertThat(stub.status()).isEqualTo(200);
            assertThat(stub.json().at("/publicKey/publicKeyPem").asText()).startsWith("-----BEGIN");
            assertThat(stub.json().has("name")).as(path).isFalse();
            assertThat(stub.header("cache-control")).isEqualTo("private, no-store");
        }
        assertThat(readUnsigned(secure.uri("/actor").toString())
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("Application");
        assertThat(read(peer("ken"), status).json().path("id").asText()).isEqualTo(status);
        assertThat(read(peer("ken"), actor).json().has("name")).isTrue();
    }
}
