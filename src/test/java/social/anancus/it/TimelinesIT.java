package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.platform.json.Json;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** Statuses, threads and timelines on the running server, as clients page through them. */
class TimelinesIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"(next|prev)\"");
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.unlimited();
        alice = ApiPerson.create(server, "lines_alice");
        bob = ApiPerson.create(server, "lines_bob");
        bob.form("POST", "/api/v1/accounts/" + alice.id() + "/follow").ok();
    }

    private static String id(JsonNode status) {
        return status.path("id").asText();
    }

    private static List<String> ids(JsonNode statuses) {
        List<String> ids = new ArrayList<>();
        statuses.forEach(status -> ids.add(id(status)));
        return ids;
    }

    private static String answer(ApiPerson who, String text, String parent) {
        return id(who.form("POST", "/api/v1/statuses", "status", text, "in_reply_to_id", parent)
                .ok());
    }

    private static List<String> anonymous(String path) {
        return ids(new Json().tree(server.get(path).body()));
    }

    private static Map<String, String> links(Answer page) {
        Map<String, String> links = new TreeMap<>();
        Matcher found = LINK.matcher(page.http().headers().firstValue("Link").orElse(""));
        while (found.find()) {
            URI uri = URI.create(found.group(1));
            links.put(found.group(2), uri.getPath() + "?" + uri.getQuery());
        }
        return links;
    }

    private static String link(Answer page, String relation) {
        return Objects.requireNonNull(links(page).get(relation), relation);
    }

    @Test
    void aThreadIsShownFromEachOfItsStatuses() {
        String root = id(alice.post("Root", "public"));
        String first = answer(bob, "First @lines_alice", root);
        String second = answer(alice, "Second", first);
        String other = answer(alice, "My own", root);

        JsonNode middle = bob.get("/api/v1/statuses/" + first + "/context").ok();
        assertThat(ids(middle.path("ancestors"))).containsExactly(root);
        assertThat(ids(middle.path("descendants"))).containsExactly(second);
        JsonNode top = new Json()
                .tree(server.get("/api/v1/statuses/" + root + "/context").body());
        assertThat(ids(top.path("ancestors"))).isEmpty();
        assertThat(ids(top.path("descendants")))
                .as("the author's own thread first")
                .containsExactly(other, first, second);
        assertThat(ids(bob.get("/api/v1/statuses/" + second + "/context").ok().path("ancestors")))
                .containsExactly(root, first);
        assertThat(ids(bob.get("/api/v1/statuses?id[]=" + second + "&id[]=1&id[]=" + root)
                        .ok()))
                .containsExactly(second, root);
        JsonNode shown = bob.get("/api/v1/statuses/" + root).ok();
        assertThat(shown.path("replies_count").asInt()).isEqualTo(2);
        bob.form("DELETE", "/api/v1/statuses/" + first).ok();
        assertThat(alice.get("/api/v1/statuses/" + root)
                        .ok()
                        .path("replies_count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anEditLeavesItsHistoryAndItsSource() {
        String status = id(alice.form("POST", "/api/v1/statuses", "status", "One <b>", "spoiler_text", "Careful")
                .ok());
        String path = "/api/v1/statuses/" + status;
        assertThat(new Json().tree(server.get(path + "/history").body())).hasSize(1);

        alice.form("PUT", path, "status", "Two", "spoiler_text", "Careful").ok();
        JsonNode edited = alice.json("PATCH", path, "{\"status\":\"Three @lines_bob\",\"language\":\"de\"}")
                .ok();

        assertThat(edited.path("edited_at").isTextual()).isTrue();
        assertThat(edited.path("language").asText()).isEqualTo("de");
        JsonNode history = bob.get(path + "/history").ok();
        assertThat(history).hasSize(3);
        assertThat(history.get(0).path("content").asText()).isEqualTo("<p>One &lt;b&gt;</p>");
        assertThat(history.get(0).path("spoiler_text").asText()).isEqualTo("Careful");
        assertThat(history.get(1).path("content").asText()).isEqualTo("<p>Two</p>");
        assertThat(history.get(2).path("content").asText()).contains("Three");
        JsonNode source = alice.get(path + "/source").ok();
        assertThat(source.path("text").asText()).isEqualTo("Three @lines_bob");
        assertThat(source.path("spoiler_text").asText()).isEmpty();
        JsonNode deleted = alice.form("DELETE", path).ok();
        assertThat(deleted.path("text").asText()).isEqualTo("Three @lines_bob");
        assertThat(bob.get(path + "/history").status()).isEqualTo(404);
    }

    @Test
    void publicTimelinesHoldWhatIsForAll() {
        String plain = id(alice.post("For all #linestag", "public"));
        String media = id(alice.upload("/api/v2/media", Pictures.png(30, 20)).ok());
        String picture = id(alice.form(
                        "POST", "/api/v1/statuses", "status", "A picture #linestag #linesother", "media_ids[]", media)
                .ok());
        String unlisted = id(alice.post("Quietly #linestag", "unlisted"));
        String reply = answer(bob, "Yes #linestag", plain);
        String reblog =
                id(bob.form("POST", "/api/v1/statuses/" + plain + "/reblog").ok());

        List<String> all = anonymous("/api/v1/timelines/public?limit=40");
        assertThat(all).contains(plain, picture).doesNotContain(unlisted, reply, reblog);
        assertThat(anonymous("/api/v1/timelines/public?local=true&limit=40")).contains(plain);
        assertThat(anonymous("/api/v1/timelines/public?remote=true&limit=40")).doesNotContain(plain);
        assertThat(ids(bob.get("/api/v1/timelines/public?only_media=true&limit=40")
                        .ok()))
                .contains(picture)
                .doesNotContain(plain);
        assertThat(anonymous("/api/v1/timelines/tag/LinesTag")).containsExactly(reply, picture, plain);
        assertThat(anonymous("/api/v1/timelines/tag/linestag?all[]=linesother".replace("[]", "%5B%5D")))
                .containsExactly(picture);
        assertThat(anonymous("/api/v1/timelines/tag/linestag?none[]=linesother".replace("[]", "%5B%5D")))
                .containsExactly(reply, plain);
        assertThat(anonymous("/api/v1/timelines/tag/nothing?any[]=linesother".replace("[]", "%5B%5D")))
                .containsExactly(picture);
        assertThat(anonymous("/api/v1/timelines/tag/linestag?only_media=true")).containsExactly(picture);
        HttpResponse<String> wrong = server.get("/api/v1/timelines/public", "Authorization", "Bearer nonsense");
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void theStatusesOfAnAccountAreNarrowedDown() {
        ApiPerson carol = ApiPerson.create(server, "lines_carol");
        String account = "/api/v1/accounts/" + carol.id() + "/statuses";
        String foreign = id(bob.post("Of somebody else", "public"));
        String plain = id(carol.post("Plain #carolstag", "public"));
        String media = id(carol.upload("/api/v2/media", Pictures.png(30, 20)).ok());
        String picture = id(carol.form("POST", "/api/v1/statuses", "status", "Look", "media_ids[]", media)
                .ok());
        String reply = answer(carol, "To somebody", foreign);
        String reblog =
                id(carol.form("POST", "/api/v1/statuses/" + foreign + "/reblog").ok());
        String secret = id(carol.post("For followers", "private"));
        carol.form("POST", "/api/v1/statuses/" + plain + "/pin").ok();

        assertThat(ids(carol.get(account).ok())).containsExactly(secret, reblog, reply, picture, plain);
        assertThat(anonymous(account)).containsExactly(reblog, reply, picture, plain);
        assertThat(anonymous(account + "?exclude_replies=true")).containsExactly(reblog, picture, plain);
        assertThat(anonymous(account + "?exclude_reblogs=1")).containsExactly(reply, picture, plain);
        assertThat(anonymous(account + "?only_media=true")).containsExactly(picture);
        assertThat(anonymous(account + "?tagged=CarolsTag")).containsExactly(plain);
        assertThat(anonymous(account + "?pinned=true")).containsExactly(plain);
        assertThat(server.get("/api/v1/accounts/1/statuses").statusCode()).isEqualTo(404);
    }

    @Test
    void homeAndListsArePagedBothWaysByTheirLinks() {
        String list = id(bob.form("POST", "/api/v1/lists", "title", "Friends").ok());
        bob.form("POST", "/api/v1/lists/" + list + "/accounts", "account_ids[]", alice.id())
                .ok();
        assertThat(bob.get("/api/v1/lists/" + list).ok().path("title").asText()).isEqualTo("Friends");
        assertThat(bob.form("PATCH", "/api/v1/lists/" + list, "title", "Good friends")
                        .ok()
                        .path("title")
                        .asText())
                .isEqualTo("Good friends");
        bob.get("/api/v1/timelines/home").ok();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.addFirst(id(alice.post("Page " + i, i % 2 == 0 ? "public" : "private")));
        }
        for (String timeline : List.of("/api/v1/timelines/home", "/api/v1/timelines/list/" + list)) {
            await(timeline)
                    .atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(ids(bob.get(timeline + "?limit=7").ok())).isEqualTo(made));
            Answer first = bob.get(timeline + "?limit=3");
            assertThat(ids(first.ok())).isEqualTo(made.subList(0, 3));
            Answer second = bob.get(link(first, "next"));
            assertThat(ids(second.ok())).isEqualTo(made.subList(3, 6));
            Answer third = bob.get(link(second, "next"));
            assertThat(ids(third.ok()).getFirst()).isEqualTo(made.get(6));
            Answer back = bob.get(link(third, "prev"));
            assertThat(ids(back.ok())).isEqualTo(made.subList(3, 6));
            assertThat(ids(bob.get(link(back, "prev")).ok())).isEqualTo(made.subList(0, 3));
            Answer none = bob.get(link(first, "prev"));
            assertThat(none.ok()).isEmpty();
            assertThat(links(none)).isEmpty();
        }
    }
}
