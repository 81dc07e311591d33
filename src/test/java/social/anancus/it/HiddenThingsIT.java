package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** What somebody may not see is answered like what is not there: to the last byte, with the same headers. */
class HiddenThingsIT {
    private static final List<String> OWN_TO_AN_ANSWER = List.of("date", "x-request-id");
    private static RunningServer server;
    private static ApiPerson author;
    private static ApiPerson follower;
    private static ApiPerson stranger;
    private static ApiPerson asking;
    private static ApiPerson blocked;
    private static ApiPerson suspended;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.unlimited();
        author = ApiPerson.create(server, "hidden_author");
        follower = ApiPerson.create(server, "hidden_follower");
        stranger = ApiPerson.create(server, "hidden_stranger");
        asking = ApiPerson.create(server, "hidden_asking");
        blocked = ApiPerson.create(server, "hidden_blocked");
        suspended = ApiPerson.create(server, "hidden_suspended");
        author.form("PATCH", "/api/v1/profile", "locked", "true").ok();
        String authorId = author.id();
        for (ApiPerson each : List.of(follower, asking, blocked)) {
            each.form("POST", "/api/v1/accounts/" + authorId + "/follow").ok();
        }
        for (ApiPerson each : List.of(follower, blocked)) {
            author.form("POST", "/api/v1/follow_requests/" + each.id() + "/authorize")
                    .ok();
        }
        author.form("POST", "/api/v1/accounts/" + blocked.id() + "/block").ok();
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }

    /** Nothing has it: ids carry their time, and this one is of 1970. */
    private static String absent(String id) {
        return "1".repeat(id.length() - 4);
    }

    private static HttpResponse<String> ask(@Nullable ApiPerson who, String call) {
        String[] parts = call.split(" ", 3);
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(parts[1]))
                .method(parts[0], parts.length < 3 ? BodyPublishers.noBody() : BodyPublishers.ofString(parts[2]));
        if (parts.length == 3) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (who != null) {
            request.header("Authorization", "Bearer " + who.token());
        }
        return server.send(request.build());
    }

    /** All that a client gets, but for what every answer has of its own. */
    private static String whole(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> OWN_TO_AN_ANSWER.contains(name.toLowerCase(Locale.ROOT)));
        return answer.statusCode() + " " + headers + " " + answer.body();
    }

    private static void looksAbsent(@Nullable ApiPerson who, String call, String id, String absent) {
        HttpResponse<String> hidden = ask(who, call.replace("{id}", id));
        assertThat(whole(hidden))
                .as(call + " by " + (who == null ? "nobody" : who.username()))
                .isEqualTo(whole(ask(who, call.replace("{id}", absent))));
        assertThat(hidden.statusCode()).as(call).isIn(200, 401, 404, 422);
    }

    private static List<String> callsAboutStatuses() {
        List<String> calls = new ArrayList<>(List.of(
                "GET /api/v1/statuses/{id}",
                "GET /api/v1/statuses?id%5B%5D={id}",
                "GET /api/v1/statuses/{id}/context",
                "GET /api/v1/statuses/{id}/history",
                "GET /api/v1/statuses/{id}/source",
                "GET /api/v1/statuses/{id}/favourited_by",
                "GET /api/v1/statuses/{id}/reblogged_by",
                "PUT /api/v1/statuses/{id} status=Mine",
                "DELETE /api/v1/statuses/{id}",
                "POST /api/v1/statuses status=Answer&in_reply_to_id={id}",
                "POST /api/v1/statuses status=Quote&quoted_status_id={id}",
                "GET /api/v2/search?resolve=false&q="
                        + server.at("/@hidden_author/").toString().replace("127.0.0.1", "localhost") + "{id}"));
        for (String what : List.of(
                "favourite",
                "unfavourite",
                "bookmark",
                "unbookmark",
                "reblog",
                "unreblog",
                "pin",
                "unpin",
                "mute",
                "unmute")) {
            calls.add("POST /api/v1/statuses/{id}/" + what);
        }
        return calls;
    }

    private static Map<String, List<@Nullable ApiPerson>> hiddenStatuses() {
        Map<String, List<@Nullable ApiPerson>> hidden = new LinkedHashMap<>();
        List<@Nullable ApiPerson> noFollowers = new ArrayList<>(List.of(stranger, asking, blocked));
        noFollowers.add(null);
        List<@Nullable ApiPerson> all = new ArrayList<>(noFollowers);
        all.add(follower);
        String followers = id(author.post("For followers", "private"));
        hidden.put(followers, noFollowers);
        hidden.put(
                id(author.form("POST", "/api/v1/statuses/" + followers + "/reblog", "visibility", "private")
                        .ok()),
                noFollowers);
        hidden.put(
                id(author.form(
                                "POST",
                                "/api/v1/statuses",
                                "status",
                                "More",
                                "visibility",
                                "private",
                                "in_reply_to_id",
                                followers)
                        .ok()),
                noFollowers);
        hidden.put(id(author.post("For nobody", "direct")), all);
        hidden.put(id(author.post("For all but one", "public")), List.of(blocked));
        String deleted = id(author.post("Gone", "public"));
        author.form("DELETE", "/api/v1/statuses/" + deleted).ok();
        hidden.put(deleted, all);
        hidden.put(id(suspended.post("Once for all", "public")), all);
        execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where username ="
                + " 'hidden_suspended'");
        return hidden;
    }

    @Test
    void aStatusThatIsHiddenLooksLikeOneThatIsNotThere() {
        hiddenStatuses().forEach((id, people) -> {
            for (ApiPerson who : people) {
                callsAboutStatuses().forEach(call -> looksAbsent(who, call, id, absent(id)));
            }
        });
        String known = id(author.post("For followers and authors", "private"));
        assertThat(ask(author, "GET /api/v1/statuses/" + known).statusCode()).isEqualTo(200);
        assertThat(ask(follower, "GET /api/v1/statuses/" + known).statusCode()).isEqualTo(200);
    }

    @Test
    void aPollThatIsHiddenLooksLikeOneThatIsNotThere() {
        String poll = author.form(
                        "POST",
                        "/api/v1/statuses",
                        "status",
                        "?",
                        "visibility",
                        "private",
                        "poll[options][]",
                        "yes",
                        "poll[options][]",
                        "no",
                        "poll[expires_in]",
                        "600")
                .ok()
                .path("poll")
                .path("id")
                .asText();
        List<@Nullable ApiPerson> people = new ArrayList<>(List.of(stranger, asking, blocked));
        people.add(null);
        for (ApiPerson who : people) {
            for (String call : List.of("GET /api/v1/polls/{id}", "POST /api/v1/polls/{id}/votes choices%5B%5D=0")) {
                looksAbsent(who, call, poll, "99999999");
            }
        }
        assertThat(ask(follower, "GET /api/v1/polls/" + poll).statusCode()).isEqualTo(200);
    }

    @Test
    void whatBelongsToSomebodyElseLooksLikeWhatIsNotThere() {
        String list = id(author.form("POST", "/api/v1/lists", "title", "Mine").ok());
        JsonNode filter = author.json(
                        "POST",
                        "/api/v2/filters",
                        "{\"title\":\"Mine\",\"context\":[\"home\"],\"keywords_attributes\":[{\"keyword\":\"x\"}]}")
                .ok();
        String keyword = id(filter.path("keywords").get(0));
        String status = id(author.post("Filtered", "public"));
        String filtered = id(author.form("POST", "/api/v2/filters/" + id(filter) + "/statuses", "status_id", status)
                .ok());
        String scheduled = id(author.form(
                        "POST",
                        "/api/v1/statuses",
                        "status",
                        "Later",
                        "scheduled_at",
                        Instant.now().plus(Duration.ofHours(3)).toString())
                .ok());
        String tag = id(author.form("POST", "/api/v1/featured_tags", "name", "hiddentag")
                .ok());
        String media = id(author.upload("/api/v2/media", Pictures.png(20, 20)).ok());
        follower.post("Hello @hidden_author", "public");
        String notification = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> id(author.get("/api/v1/notifications?types[]=mention")
                                .ok()
                                .path(0)),
                        found -> !found.isEmpty());
        author.post("Psst @hidden_follower", "direct");
        String conversation = await().atMost(Duration.ofSeconds(30))
                .until(() -> id(author.get("/api/v1/conversations").ok().path(0)), found -> !found.isEmpty());

        Map<String, String> calls = new LinkedHashMap<>();
        calls.put("GET /api/v1/lists/{id}", list);
        calls.put("PUT /api/v1/lists/{id} title=Yours", list);
        calls.put("DELETE /api/v1/lists/{id}", list);
        calls.put("GET /api/v1/lists/{id}/accounts", list);
        calls.put("POST /api/v1/lists/{id}/accounts account_ids%5B%5D=" + follower.id(), list);
        calls.put("GET /api/v1/timelines/list/{id}", list);
        calls.put("GET /api/v2/filters/{id}", id(filter));
        calls.put("PUT /api/v2/filters/{id} title=Yours", id(filter));
        calls.put("DELETE /api/v2/filters/{id}", id(filter));
        calls.put("GET /api/v2/filters/{id}/keywords", id(filter));
        calls.put("GET /api/v2/filters/{id}/statuses", id(filter));
        calls.put("GET /api/v2/filters/keywords/{id}", keyword);
        calls.put("DELETE /api/v2/filters/keywords/{id}", keyword);
        calls.put("GET /api/v1/filters/{id}", keyword);
        calls.put("GET /api/v2/filters/statuses/{id}", filtered);
        calls.put("GET /api/v1/scheduled_statuses/{id}", scheduled);
        calls.put("DELETE /api/v1/scheduled_statuses/{id}", scheduled);
        calls.put("DELETE /api/v1/featured_tags/{id}", tag);
        calls.put("GET /api/v1/media/{id}", media);
        calls.put("PUT /api/v1/media/{id} description=Yours", media);
        calls.put("DELETE /api/v1/media/{id}", media);
        calls.put("GET /api/v1/notifications/{id}", notification);
        calls.put("POST /api/v1/notifications/{id}/dismiss", notification);
        calls.put("GET /api/v2/notifications/ungrouped-{id}", notification);
        calls.put("POST /api/v1/conversations/{id}/read", conversation);
        calls.put("DELETE /api/v1/conversations/{id}", conversation);
        calls.forEach((call, id) -> looksAbsent(stranger, call, id, "99999999"));
        String quoting = "POST /api/v1/statuses status=Look&media_ids%5B%5D=";
        assertThat(ask(stranger, quoting + media).body().replace(media, "ID"))
                .as("a foreign attachment")
                .isEqualTo(ask(stranger, quoting + "99999999").body().replace("99999999", "ID"))
                .contains("not found or already attached");
    }
}
