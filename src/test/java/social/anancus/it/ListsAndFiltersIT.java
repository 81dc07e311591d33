package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.RunningServer;

class ListsAndFiltersIT {
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.shared();
        alice = ApiPerson.create(server, "alice_lists");
        bob = ApiPerson.create(server, "bob_lists");
    }

    private static long idOf(ApiPerson person) {
        return Long.parseLong(sql("select id from account where username = '" + person.username() + "'"));
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

    @Test
    void aFilterLivesFromItsMakingToItsEnd() {
        JsonNode filter = alice.form(
                        "POST",
                        "/api/v2/filters",
                        "title",
                        "Spoilers",
                        "context[]",
                        "home",
                        "context[]",
                        "public",
                        "filter_action",
                        "hide",
                        "expires_in",
                        "3600",
                        "keywords_attributes[][keyword]",
                        "finale",
                        "keywords_attributes[][whole_word]",
                        "false",
                        "keywords_attributes[][keyword]",
                        "the end")
                .ok();
        String path = "/api/v2/filters/" + filter.get("id").asText();
        assertThat(filter.get("keywords")).hasSize(2);
        assertThat(filter.at("/keywords/0/whole_word").asBoolean()).isFalse();
        assertThat(filter.at("/keywords/1/whole_word").asBoolean()).isTrue();
        assertThat(filter.get("expires_at").isTextual()).isTrue();

        String word = filter.at("/keywords/0/id").asText();
        JsonNode changed = alice.json(
                        "PUT",
                        path,
                        "{\"expires_in\": null, \"keywords_attributes\": [{\"id\": \"" + word
                                + "\", \"_destroy\": true}, {\"keyword\": \"new\"}]}")
                .ok();
        assertThat(changed.get("expires_at").isNull()).isTrue();
        assertThat(changed.get("title").asText()).isEqualTo("Spoilers");
        assertThat(changed.get("keywords"))
                .extracting(keyword -> keyword.get("keyword").asText())
                .containsExactly("the end", "new");

        assertThat(alice.get("/api/v2/filters").ok()).hasSizeGreaterThan(0);
        assertThat(alice.get(path).ok()).isEqualTo(changed);
        assertThat(bob.get(path).status()).isEqualTo(404);
        assertThat(bob.form("DELETE", path).status()).isEqualTo(404);
        assertThat(alice.form("DELETE", path).ok().toString()).isEqualTo("{}");
        assertThat(alice.get(path).error()).isEqualTo("Record not found");
        assertThat(alice.get("/api/v2/filters/none").error()).isEqualTo("Record not found");
    }

    @Test
    void wordsAndStatusesOfAFilterHaveAddressesOfTheirOwn() {
        String id = alice.json("POST", "/api/v2/filters", "{\"title\":\"Words\",\"context\":[\"home\"]}")
                .ok()
                .get("id")
                .asText();
        String words = "/api/v2/filters/" + id + "/keywords";
        JsonNode word = alice.form("POST", words, "keyword", "tea").ok();
        String address = "/api/v2/filters/keywords/" + word.get("id").asText();
        assertThat(word.get("whole_word").asBoolean()).isTrue();
        assertThat(alice.form("POST", words, "keyword", "").error())
                .isEqualTo("Validation failed: Keyword can't be blank");
        assertThat(alice.form("PUT", address, "keyword", "green tea")
                        .ok()
                        .get("keyword")
                        .asText())
                .isEqualTo("green tea");
        assertThat(alice.get(address).ok()).isEqualTo(alice.get(words).ok().get(0));
        assertThat(bob.get(address).status()).isEqualTo(404);
        assertThat(bob.get(words).status()).isEqualTo(404);
        assertThat(alice.form("DELETE", address).ok().isEmpty()).isTrue();

        long status = idOf(bob) + 1;
        sql("insert into status (id, account_id, visibility, content, created_at) values (" + status + ", " + idOf(bob)
                + ", 'PUBLIC', '<p>hi</p>', now())");
        String statuses = "/api/v2/filters/" + id + "/statuses";
        JsonNode filtered =
                alice.form("POST", statuses, "status_id", Long.toString(status)).ok();
        assertThat(filtered.get("status_id").asText()).isEqualTo(Long.toString(status));
        assertThat(alice.form("POST", statuses, "status_id", "1").status()).isEqualTo(404);
        String one = "/api/v2/filters/statuses/" + filtered.get("id").asText();
        assertThat(alice.get(one).ok()).isEqualTo(alice.get(statuses).ok().get(0));
        assertThat(bob.form("DELETE", one).status()).isEqualTo(404);
        assertThat(alice.form("DELETE", one).ok()).isEqualTo(filtered);
    }

    @Test
    void olderClientsMakeFiltersOfOnePhrase() {
        Answer made = alice.form(
                "POST",
                "/api/v1/filters",
                "phrase",
                "old",
                "context[]",
                "home",
                "irreversible",
                "true",
                "whole_word",
                "0");
        assertThat(made.http().headers().firstValue("Deprecation")).contains("@1668384000");
        assertThat(made.ok().get("irreversible").asBoolean()).isTrue();
        assertThat(made.ok().get("whole_word").asBoolean()).isFalse();
        String path = "/api/v1/filters/" + made.ok().get("id").asText();
        assertThat(alice.form("PUT", path, "phrase", "new", "context[]", "thread")
                        .ok()
                        .get("phrase")
                        .asText())
                .isEqualTo("new");
        assertThat(alice.get(path).ok()).isIn(alice.get("/api/v1/filters").ok());
        assertThat(alice.form("POST", "/api/v1/filters", "context[]", "home").error())
                .isEqualTo("Validation failed: Phrase can't be blank");
        assertThat(alice.form("DELETE", path).ok().isEmpty()).isTrue();
        assertThat(alice.get(path).status()).isEqualTo(404);
    }

    @Test
    void aListHasMembersWhoAreFollowed() {
        JsonNode list = alice.form("POST", "/api/v1/lists", "title", "Friends", "replies_policy", "none")
                .ok();
        String path = "/api/v1/lists/" + list.get("id").asText();
        assertThat(alice.form("PUT", path, "exclusive", "true")
                        .ok()
                        .get("exclusive")
                        .asBoolean())
                .isTrue();
        assertThat(alice.form("POST", "/api/v1/lists", "title", "x", "replies_policy", "some")
                        .error())
                .isEqualTo("'some' is not a valid replies_policy");
        assertThat(alice.get("/api/v1/lists").ok()).hasSizeGreaterThan(0);

        String members = path + "/accounts";
        String friend = Long.toString(idOf(bob));
        assertThat(alice.form("POST", members, "account_ids[]", friend).status())
                .isEqualTo(404);
        sql("insert into follow (account_id, target_account_id, created_at) values (" + idOf(alice) + ", " + friend
                + ", now())");
        assertThat(alice.form("POST", members, "account_ids[]", friend).ok().isEmpty())
                .isTrue();
        assertThat(alice.json("POST", members, "{\"account_ids\":[" + friend + "]}")
                        .error())
                .isEqualTo("Validation failed: Account has already been taken");
        Answer page = alice.get(members + "?limit=1");
        assertThat(page.ok().at("/0/acct").asText()).isEqualTo(bob.username());
        assertThat(page.http().headers().firstValue("Link").orElse(""))
                .contains("max_id=", "since_id=")
                .contains("limit=1");
        Answer all = alice.get(members + "?limit=0");
        assertThat(all.ok()).hasSize(1);
        assertThat(all.http().headers().firstValue("Link")).isEmpty();
        assertThat(alice.get("/api/v1/accounts/" + friend + "/lists")
                        .ok()
                        .at("/0/id")
                        .asText())
                .isEqualTo(list.get("id").asText());
        assertThat(bob.get(members).status()).isEqualTo(404);
        assertThat(bob.get(path).status()).isEqualTo(404);
        assertThat(alice.form("DELETE", members + "?account_ids[]=" + friend)
                        .ok()
                        .isEmpty())
                .isTrue();
        assertThat(alice.get(members).ok()).isEmpty();
        assertThat(alice.form("DELETE", path).ok().isEmpty()).isTrue();
        assertThat(alice.get(path).status()).isEqualTo(404);
    }

    @Test
    void markersSayHowFarSomebodyHasRead() {
        assertThat(alice.get("/api/v1/markers").ok().isEmpty()).isTrue();
        JsonNode saved = alice.form("POST", "/api/v1/markers", "home[last_read_id]", "103206604258487607")
                .ok();
        assertThat(saved.at("/home/last_read_id").asText()).isEqualTo("103206604258487607");
        alice.json("POST", "/api/v1/markers", "{\"notifications\":{\"last_read_id\":\"7\"}}")
                .ok();
        JsonNode both = alice.get("/api/v1/markers?timeline[]=home&timeline[]=notifications")
                .ok();
        assertThat(both.at("/home")).isEqualTo(saved.at("/home"));
        assertThat(both.at("/notifications/last_read_id").asText()).isEqualTo("7");
        assertThat(bob.get("/api/v1/markers?timeline[]=home").ok().isEmpty()).isTrue();
    }

    @Test
    void tagsAreFollowedAndFeatured() {
        assertThat(alice.get("/api/v1/tags/Caf%C3%A9").ok().get("following").asBoolean())
                .isFalse();
        JsonNode tag = alice.form("POST", "/api/v1/tags/Caf%C3%A9/follow").ok();
        assertThat(tag.get("following").asBoolean()).isTrue();
        assertThat(tag.get("name").asText()).isEqualTo("Café");
        assertThat(tag.get("url").asText()).endsWith("/tags/cafe");
        assertThat(tag.get("history")).hasSize(7);
        Answer followed = alice.get("/api/v1/followed_tags?limit=1");
        assertThat(followed.ok()).containsExactly(tag);
        assertThat(followed.http().headers().firstValue("Link").orElse("")).contains("max_id=", "since_id=");
        assertThat(alice.form("POST", "/api/v1/tags/cafe/unfollow")
                        .ok()
                        .get("following")
                        .asBoolean())
                .isFalse();
        assertThat(server.get("/api/v1/tags/cafe").body()).doesNotContain("following");
        assertThat(server.get("/api/v1/tags/a-b").statusCode()).isEqualTo(404);

        assertThat(alice.form("POST", "/api/v1/tags/cafe/feature")
                        .ok()
                        .get("featuring")
                        .asBoolean())
                .isTrue();
        JsonNode featured = alice.get("/api/v1/featured_tags").ok().get(0);
        assertThat(featured.get("statuses_count").asText()).isEqualTo("0");
        assertThat(alice.form("POST", "/api/v1/featured_tags", "name", "a b").error())
                .isEqualTo("Validation failed: Tag is invalid");
        assertThat(alice.form("POST", "/api/v1/featured_tags", "name", "#Tea")
                        .ok()
                        .get("name")
                        .asText())
                .isEqualTo("Tea");
        String path = "/api/v1/featured_tags/" + featured.get("id").asText();
        assertThat(bob.form("DELETE", path).status()).isEqualTo(404);
        assertThat(alice.form("DELETE", path).ok().isEmpty()).isTrue();
        assertThat(alice.form("POST", "/api/v1/tags/tea/unfeature")
                        .ok()
                        .get("featuring")
                        .asBoolean())
                .isFalse();
        assertThat(alice.get("/api/v1/featured_tags/suggestions").ok()).isEmpty();
    }
}
