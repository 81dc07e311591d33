package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import social.anancus.support.RunningServer;

/** Notifications and conversations of two people on one running server. */
@TestInstance(Lifecycle.PER_CLASS)
class NotificationsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private RunningServer server;
    private String alice = "";
    private String bob = "";
    private String aliceId = "";
    private String bobId = "";

    @BeforeAll
    void people() {
        server = RunningServer.shared();
        server.command("applications", "create", "Notified", "--scopes", "read write");
        alice = person("alice_told");
        bob = person("bob_telling");
        aliceId = select("select id from account where username = 'alice_told'");
        bobId = select("select id from account where username = 'bob_telling'");
    }

    private String person(String name) {
        server.command("accounts", "create", name, "--email", name + "@example.org", "--confirmed", "--approve");
        return server.command("applications", "token", "Notified", "--account", name)
                .output()
                .lines()
                .filter(line -> line.startsWith("Access token:"))
                .map(line -> line.replaceFirst("Access token:\\s*", ""))
                .findFirst()
                .orElseThrow();
    }

    private String select(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private HttpResponse<String> call(String method, String path, String token, String json) {
        return server.send(HttpRequest.newBuilder(server.at(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpResponse<String> get(String path, String token) {
        return server.get(path, "Authorization", "Bearer " + token);
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String post(String token, String text, String visibility) {
        return json(call(
                        "POST",
                        "/api/v1/statuses",
                        token,
                        "{\"status\":\"" + text + "\",\"visibility\":\"" + visibility + "\"}"))
                .path("id")
                .asText();
    }

    @Test
    void aMentionIsToldShownInBothFormsAndDismissed() {
        json(call("POST", "/api/v1/notifications/clear", alice, ""));
        String status = post(bob, "Hello @alice_told", "public");
        await().atMost(SOON)
                .until(() -> json(get("/api/v1/notifications", alice)).size() == 1);

        HttpResponse<String> answer = get("/api/v1/notifications?types[]=mention&limit=5", alice);
        JsonNode mention = json(answer).get(0);
        assertThat(mention.path("type").asText()).isEqualTo("mention");
        assertThat(mention.path("account").path("id").asText()).isEqualTo(bobId);
        assertThat(mention.path("status").path("id").asText()).isEqualTo(status);
        assertThat(mention.path("group_key").asText())
                .isEqualTo("ungrouped-" + mention.path("id").asText());
        assertThat(answer.headers().firstValue("Link").orElse(""))
                .contains("max_id=" + mention.path("id").asText(), "min_id=", "types", "limit=5");
        assertThat(json(get("/api/v1/notifications/unread_count", alice))
                        .path("count")
                        .asInt())
                .isEqualTo(1);

        JsonNode groups = json(get("/api/v2/notifications", alice));
        assertThat(groups.path("accounts").get(0).path("id").asText()).isEqualTo(bobId);
        assertThat(groups.path("statuses").get(0).path("id").asText()).isEqualTo(status);
        JsonNode group = groups.path("notification_groups").get(0);
        assertThat(group.path("most_recent_notification_id").isNumber()).isTrue();
        assertThat(group.path("status_id").asText()).isEqualTo(status);
        assertThat(group.path("page_min_id").asText())
                .isEqualTo(mention.path("id").asText());

        String path = "/api/v1/notifications/" + mention.path("id").asText();
        assertThat(get(path, bob).statusCode()).as("somebody else's").isEqualTo(404);
        assertThat(call("POST", path + "/dismiss", bob, "").statusCode()).isEqualTo(404);
        assertThat(json(get(path, alice)).path("type").asText()).isEqualTo("mention");
        json(call("POST", path + "/dismiss", alice, ""));
        assertThat(json(get("/api/v1/notifications", alice)).size()).isZero();
    }

    @Test
    void aDeletedStatusTakesItsNotificationAlong() {
        json(call("POST", "/api/v1/notifications/clear", alice, ""));
        String status = post(bob, "Oops @alice_told", "public");
        await().atMost(SOON)
                .until(() -> json(get("/api/v1/notifications", alice)).size() == 1);

        json(call("DELETE", "/api/v1/statuses/" + status, bob, ""));

        assertThat(json(get("/api/v1/notifications", alice)).size())
                .as("at once")
                .isZero();
        await().atMost(SOON)
                .until(() -> select("select count(*) from notification where status_id = " + status)
                        .equals("0"));
    }

    @Test
    void aDirectMentionByAStrangerWaitsUntilItIsLetInAndThenIsAConversation() {
        execute("delete from notification_permission");
        String status = post(bob, "Psst @alice_told", "direct");
        await().atMost(SOON)
                .until(() -> json(get("/api/v1/notifications/requests", alice)).size() == 1);
        JsonNode request = json(get("/api/v1/notifications/requests", alice)).get(0);
        assertThat(request.path("account").path("id").asText()).isEqualTo(bobId);
        assertThat(request.path("notifications_count").asText()).isEqualTo("1");
        assertThat(request.path("last_status").path("id").asText()).isEqualTo(status);
        assertThat(json(get("/api/v1/conversations", alice)).size()).isZero();
        assertThat(json(get("/api/v1/conversations", bob)))
                .anySatisfy(each -> assertThat(
                                each.path("accounts").get(0).path("id").asText())
                        .isEqualTo(aliceId));
        JsonNode policy = json(get("/api/v2/notifications/policy", alice));
        assertThat(policy.path("for_private_mentions").asText()).isEqualTo("filter");
        assertThat(policy.path("summary").path("pending_requests_count").asInt())
                .isEqualTo(1);

        String path = "/api/v1/notifications/requests/" + request.path("id").asText();
        assertThat(call("POST", path + "/accept", bob, "").statusCode()).isEqualTo(404);
        json(call("POST", path + "/accept", alice, ""));

        assertThat(json(get("/api/v1/notifications/requests/merged", alice))
                        .path("merged")
                        .asBoolean())
                .isTrue();
        JsonNode conversation = json(get("/api/v1/conversations", alice)).get(0);
        assertThat(conversation.path("unread").asBoolean()).isTrue();
        assertThat(conversation.path("last_status").path("id").asText()).isEqualTo(status);
        String conversationPath =
                "/api/v1/conversations/" + conversation.path("id").asText();
        assertThat(call("POST", conversationPath + "/read", bob, "").statusCode())
                .isEqualTo(404);
        assertThat(json(call("POST", conversationPath + "/read", alice, ""))
                        .path("unread")
                        .asBoolean())
                .isFalse();
        assertThat(json(call("POST", conversationPath + "/unread", alice, ""))
                        .path("unread")
                        .asBoolean())
                .isTrue();
        json(call("DELETE", conversationPath, alice, ""));
        assertThat(json(get("/api/v1/conversations", alice)).size()).isZero();
    }

    @Test
    void aPolicyIsChangedInItsOldAndItsNewForm() {
        JsonNode changed = json(call(
                "PATCH",
                "/api/v2/notifications/policy",
                bob,
                "{\"for_bots\":\"drop\",\"for_new_accounts\":\"filter\"}"));
        assertThat(changed.path("for_bots").asText()).isEqualTo("drop");
        assertThat(json(get("/api/v1/notifications/policy", bob))
                        .path("filter_new_accounts")
                        .asBoolean())
                .isTrue();
        JsonNode old = json(call("PUT", "/api/v1/notifications/policy", bob, "{\"filter_new_accounts\":false}"));
        assertThat(old.path("filter_new_accounts").asBoolean()).isFalse();
        assertThat(old.path("filter_bots").asBoolean()).isTrue();
        assertThat(call("PATCH", "/api/v2/notifications/policy", bob, "{\"for_bots\":\"maybe\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void oneGroupIsOneAnswerWithTheAccountsInIt() {
        json(call("POST", "/api/v2/notifications/clear", bob, ""));
        String status = post(bob, "Like me", "public");
        execute(
                "insert into notification (account_id, from_account_id, type, status_id, group_key, created_at) values ("
                        + bobId + ", " + aliceId + ", 'FAVOURITE', " + status + ", 'favourite-" + status
                        + "-1', now())");

        JsonNode group = json(get("/api/v2/notifications?expand_accounts=partial_avatars", bob));
        assertThat(group.path("notification_groups").get(0).path("group_key").asText())
                .isEqualTo("favourite-" + status + "-1");
        assertThat(group.path("partial_accounts").isArray()).isTrue();
        String path = "/api/v2/notifications/favourite-" + status + "-1";
        assertThat(json(get(path, bob)).path("notification_groups").get(0).has("page_min_id"))
                .isFalse();
        assertThat(json(get(path + "/accounts", bob)).get(0).path("id").asText())
                .isEqualTo(aliceId);
        assertThat(get(path, alice).statusCode()).isEqualTo(404);
        assertThat(json(get("/api/v2/notifications/unread_count", bob))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        json(call("POST", path + "/dismiss", bob, ""));
        assertThat(json(get("/api/v2/notifications", bob))
                        .path("notification_groups")
                        .size())
                .isZero();
        assertThat(get("/api/v2/notifications?expand_accounts=none", bob).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFollowIsToldAndTakenBackAndABlockForgetsAll() {
        json(call("POST", "/api/v1/notifications/clear", alice, ""));
        json(call("POST", "/api/v1/accounts/" + aliceId + "/follow", bob, ""));
        await().atMost(SOON)
                .until(() ->
                        json(get("/api/v1/notifications?types[]=follow", alice)).size() == 1);
        json(call("POST", "/api/v1/accounts/" + aliceId + "/unfollow", bob, ""));
        assertThat(json(get("/api/v1/notifications", alice)).size()).isZero();

        post(bob, "Once more @alice_told", "public");
        await().atMost(SOON)
                .until(() -> json(get("/api/v1/notifications", alice)).size() == 1);
        json(call("POST", "/api/v1/accounts/" + bobId + "/block", alice, ""));
        assertThat(json(get("/api/v1/notifications", alice)).size())
                .as("at once")
                .isZero();
        await().atMost(SOON)
                .until(() -> select("select count(*) from notification where account_id = " + aliceId
                                + " and from_account_id = " + bobId)
                        .equals("0"));
        json(call("POST", "/api/v1/accounts/" + bobId + "/unblock", alice, ""));
    }

    @Test
    void aFavouriteAndAReblogAreToldInGroupsAndTakenBack() {
        json(call("POST", "/api/v1/notifications/clear", bob, ""));
        String status = post(bob, "Share me", "public");
        String path = "/api/v1/statuses/" + status;
        json(call("POST", path + "/favourite", alice, ""));
        json(call("POST", path + "/reblog", alice, ""));
        await().atMost(SOON).until(() -> json(get("/api/v1/notifications", bob)).size() == 2);

        assertThat(json(get("/api/v2/notifications", bob)).path("notification_groups"))
                .allSatisfy(group -> {
                    assertThat(group.path("group_key").asText()).matches("(favourite|reblog)-" + status + "-\\d+");
                    assertThat(group.path("status_id").asText()).isEqualTo(status);
                });

        json(call("POST", path + "/unfavourite", alice, ""));
        json(call("POST", path + "/unreblog", alice, ""));
        assertThat(json(get("/api/v1/notifications", bob)).size()).isZero();
    }
}
