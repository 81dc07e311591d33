package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.RunningServer;

class SearchAndAnnouncementsIT {
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.shared();
        alice = ApiPerson.create(server, "alice_search");
        bob = ApiPerson.create(server, "bob_search");
    }

    private static String sql(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    return result.next() ? result.getString(1) : "";
                }
            }
            return "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String idOf(ApiPerson person) {
        return sql("select id from account where username = '" + person.username() + "'");
    }

    @Test
    void aStatusIsFoundByItsAuthorAndByOthersWhoMay() {
        JsonNode status = alice.form("POST", "/api/v1/statuses", "status", "A quokka and a #QuokkaTag")
                .ok();
        String id = status.get("id").asText();
        await("the words are written down")
                .atMost(Duration.ofSeconds(60))
                .until(() -> alice.get("/api/v2/search?q=quokka&type=statuses")
                                .ok()
                                .get("statuses")
                                .size()
                        == 1);
        assertThat(bob.get("/api/v2/search?q=quokka").ok().get("statuses")).isEmpty();
        assertThat(bob.form("POST", "/api/v1/reports", "account_id", idOf(alice), "status_ids[]", id)
                        .ok()
                        .at("/target_account/username")
                        .asText())
                .isEqualTo("alice_search");
        JsonNode tags = bob.get("/api/v2/search?q=%23quokkat&type=hashtags").ok();
        assertThat(tags.at("/hashtags/0/name").asText()).isEqualTo("QuokkaTag");
        assertThat(tags.at("/hashtags/0/history/0/uses").asText()).isEqualTo("1");
        assertThat(tags.at("/hashtags/0/following").isBoolean()).isTrue();
        JsonNode byAddress = bob.get(
                        "/api/v2/search?resolve=true&q=" + status.get("url").asText())
                .ok();
        assertThat(byAddress.at("/statuses/0/id").asText()).isEqualTo(id);

        alice.form("DELETE", "/api/v1/statuses/" + id).ok();
        assertThat(alice.get("/api/v2/search?q=quokka").ok().get("statuses")).isEmpty();
    }

    @Test
    void theAnonymousFindAccountsAndHashtagsOnly() {
        HttpResponse<String> found = server.get("/api/v2/search?q=bob_search");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("\"username\":\"bob_search\"", "\"statuses\":[]");
        assertThat(server.get("/api/v2/search?q=a&offset=1").statusCode()).isEqualTo(401);
        assertThat(server.get("/api/v2/search?q=a&resolve=true").body())
                .contains("Search queries that resolve remote resources are not supported without authentication");
        assertThat(server.get("/api/v2/search").statusCode()).isEqualTo(400);
        assertThat(alice.get("/api/v2/search?q=a&limit=-1").error())
                .isEqualTo("Pagination values for `offset` and `limit` must be positive");
    }

    @Test
    void reportsAreChecked() {
        String target = idOf(bob);
        JsonNode report = alice.form(
                        "POST", "/api/v1/reports", "account_id", target, "comment", "rude", "category", "spam")
                .ok();
        assertThat(report.get("category").asText()).isEqualTo("spam");
        assertThat(report.get("action_taken").asBoolean()).isFalse();
        assertThat(alice.form("POST", "/api/v1/reports", "account_id", "1").error())
                .isEqualTo("Record not found");
        assertThat(alice.form("POST", "/api/v1/reports").status()).isEqualTo(404);
        Answer unknown = alice.form("POST", "/api/v1/reports", "account_id", target, "rule_ids[]", "77");
        assertThat(unknown.error()).isEqualTo("Validation failed: Rule ids does not reference valid rules");
    }

    @Test
    void announcementsAreReadAndReactedTo() {
        String id =
                sql("insert into announcement (text, published, published_at, created_at, updated_at) values ('We move,"
                        + " @alice_search: #soon https://example.org', true, now(), now(), now()) returning id");
        String path = "/api/v1/announcements/" + id;
        alice.form("PUT", path + "/reactions/%F0%9F%98%80").ok();
        bob.form("PATCH", path + "/reactions/%F0%9F%98%80").ok();
        assertThat(alice.form("PUT", path + "/reactions/nothing").error())
                .isEqualTo("Validation failed: Name is not a recognized emoji");

        JsonNode shown = announcement(alice, id);
        assertThat(shown.get("content").asText()).contains("/tags/soon", "/@alice_search");
        assertThat(shown.at("/mentions/0/acct").asText()).isEqualTo("alice_search");
        assertThat(shown.at("/tags/0/name").asText()).isEqualTo("soon");
        assertThat(shown.at("/reactions/0/count").asInt()).isEqualTo(2);
        assertThat(shown.at("/reactions/0/me").asBoolean()).isTrue();
        assertThat(shown.get("read").asBoolean()).isFalse();

        alice.form("POST", path + "/dismiss").ok();
        assertThat(announcement(alice, id).get("read").asBoolean()).isTrue();
        alice.form("DELETE", path + "/reactions/%F0%9F%98%80").ok();
        assertThat(announcement(alice, id).at("/reactions/0/me").asBoolean()).isFalse();
        assertThat(alice.form("POST", "/api/v1/announcements/9" + id + "/dismiss")
                        .status())
                .isEqualTo(404);
        sql("delete from announcement where id = " + id);
    }

    private static JsonNode announcement(ApiPerson person, String id) {
        for (JsonNode each : person.get("/api/v1/announcements").ok()) {
            if (each.get("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("the announcement is not shown");
    }
}
