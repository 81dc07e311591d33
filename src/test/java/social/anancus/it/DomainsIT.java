package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/** What an operator says of other domains by the command line, and what becomes of their accounts. */
class DomainsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = RunningServer.shared();
        sql("insert into account (id, username, created_at, updated_at) values (7001, 'fan_of_evil', now(), now())");
        sql("insert into account (id, username, domain, uri, created_at, updated_at) values (7002, 'carol',"
                + " 'sub.evil.example', 'https://sub.evil.example/users/carol', now(), now())");
        sql("insert into account_stat (account_id) values (7001), (7002)");
        sql("insert into follow (account_id, target_account_id, created_at) values (7001, 7002, now())");
    }

    @AfterAll
    static void tidy() throws SQLException {
        sql("delete from account where id in (7001, 7002)");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    private static String select(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement();
                ResultSet result = run.executeQuery(query)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    private static HttpResponse<String> console(String method, String path, String body) {
        return server.send(HttpRequest.newBuilder(server.at("/console/" + path))
                .header("Authorization", "Bearer " + server.secret("console.token"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBlockedDomainsAccountsAreSuspendedWithoutTiesAndFreeAgainWhenItIsUnblocked() {
        JsonNode set = json(console(
                "POST",
                "domains",
                "{\"domain\":\"Evil.Example\",\"severity\":\"suspend\",\"private_comment\":\"spam\"}"));
        assertThat(set.path("domain").asText()).isEqualTo("evil.example");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(select("select suspension_origin || (select count(*) from follow where"
                                + " target_account_id = 7002) from account where id = 7002"))
                        .isEqualTo("LOCAL0"));
        assertThat(json(console("GET", "domains", "")).path("domains").findValuesAsText("private_comment"))
                .contains("spam");
        assertThat(console("POST", "domains", "{\"domain\":\"evil.example\",\"severity\":\"maybe\"}")
                        .statusCode())
                .isEqualTo(422);
        json(console("DELETE", "domains/evil.example", ""));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                select("select coalesce(suspension_origin, 'free') from account where id = 7002"))
                        .isEqualTo("free"));
        assertThat(console("DELETE", "domains/evil.example", "").statusCode()).isEqualTo(404);
    }
}
