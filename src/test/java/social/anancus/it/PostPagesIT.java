package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.RunningServer;

/** Posts on pages, read and acted upon without scripts: by who is logged in, and by visitors. */
class PostPagesIT {
    private static final int LARGEST = 120 * 1024;
    private static RunningServer server;
    private static ApiPerson author;
    private static Visit reader;
    private static Visit visitor;

    @BeforeAll
    static void start() {
        server = RunningServer.unlimited();
        author = ApiPerson.create(server, "postauthor");
        ApiPerson follower = ApiPerson.create(server, "postreader");
        follower.form("POST", "/api/v1/accounts/" + author.id() + "/follow").ok();
        RunningServer.Ran made = server.command(
                "accounts", "create", "postlooker", "--email", "postlooker@localhost.example", "--confirmed");
        Matcher shown = Pattern.compile("Password:\\s+(\\S+)").matcher(made.output());
        assertThat(shown.find()).as(made.output()).isTrue();
        visitor = new Visit(server, "203.0.113.81");
        reader = new Visit(server, "203.0.113.80");
        Map<String, String> login = new LinkedHashMap<>();
        login.put("user[email]", "postlooker@localhost.example");
        login.put("user[password]", shown.group(1));
        assertThat(reader.submit(reader.get("/auth/sign_in"), "Log in", login).statusCode())
                .isEqualTo(302);
    }

    private static String path(JsonNode status) {
        return "/@postauthor/" + status.path("id").asText();
    }

    private static Document page(Visit visit, String path) {
        HttpResponse<String> answer = visit.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> act(JsonNode status, String what, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("authenticity_token", Visit.token(reader.get(path(status))));
        fields.put("do", what);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return reader.post("/posts/" + status.path("id").asText() + "/actions", fields);
    }

    @Test
    void whatOneDoesWithAPostShowsOnItsPage() {
        JsonNode status = author.post("To be favoured and shared", "public");
        for (String what : new String[] {"favourite", "reblog", "bookmark"}) {
            HttpResponse<String> answer = act(status, what);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Visit.location(answer)).isEqualTo(path(status));
        }
        Document after = page(reader, path(status));
        assertThat(after.select(".status-focus [aria-pressed=true]")).hasSize(3);
        assertThat(after.select(".status-focus .act-fav").attr("value")).isEqualTo("unfavourite");
        assertThat(page(reader, "/bookmarks").select("article").text()).contains("To be favoured and shared");
        assertThat(page(reader, "/favourites").select("article").text()).contains("To be favoured and shared");
        assertThat(page(reader, path(status) + "/favourites").text()).contains("@postlooker");
        act(status, "unfavourite");
        assertThat(page(reader, path(status)).select(".status-focus .act-fav").attr("aria-pressed"))
                .isEqualTo("false");
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        JsonNode status = author.post("Not to be touched", "public");
        HttpResponse<String> answer =
                reader.post("/posts/" + status.path("id").asText() + "/actions", Map.of("do", "favourite"));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(page(reader, path(status)).select(".act-fav[aria-pressed=true]"))
                .isEmpty();
    }

    private static JsonNode ask(String more) {
        return author.json(
                        "POST",
                        "/api/v1/statuses",
                        "{\"status\":\"Which?\",\"poll\":{\"options\":[\"one\",\"<b>two</b>\"],\"expires_in\":3600"
                                + more + "}}")
                .ok();
    }

    @Test
    void resultsAreSeenBeforeAVoteAndByVisitors() {
        JsonNode status = ask("");
        Element wish = page(reader, path(status)).expectFirst(".poll-foot a");
        assertThat(wish.text()).isEqualTo("See results");

        Document results = page(reader, wish.attr("href").split("#", 2)[0]);

        assertThat(results.select(".poll-result .num").eachText()).containsExactly("0 %", "0 %");
        assertThat(results.select("fieldset.poll")).isEmpty();
        String back = results.expectFirst(".poll-foot a").attr("href");
        assertThat(results.select("#" + back.split("#", 2)[1]))
                .as("the post itself")
                .hasSize(1);
        assertThat(page(reader, back.split("#", 2)[0]).select("fieldset.poll")).hasSize(1);
        Document seen = page(visitor, path(status));
        assertThat(seen.select(".poll-result")).hasSize(2);
        assertThat(seen.select("fieldset.poll, .poll-foot a")).isEmpty();
    }

    @Test
    void hiddenTotalsAreSeenByNobodyBeforeTheEnd() {
        JsonNode status = ask(",\"multiple\":true,\"hide_totals\":true");

        Document asked = page(reader, path(status) + "?results=1");
        assertThat(asked.select("fieldset.poll input[type=checkbox]")).hasSize(2);
        assertThat(asked.select(".poll-foot a")).isEmpty();
        act(status, "vote", "choices", "0");

        for (Visit visit : new Visit[] {reader, visitor}) {
            Document shown = page(visit, path(status));
            assertThat(shown.select(".poll progress")).isEmpty();
            assertThat(shown.select(".poll-foot").text()).contains("Results are shown when the poll is closed");
        }
    }

    @Test
    void aVoteIsCountedOnce() {
        JsonNode status = ask("");
        Document before = page(reader, path(status));
        assertThat(before.select("fieldset.poll input[name=choices]")).hasSize(2);
        assertThat(before.select("fieldset.poll b")).isEmpty();
        act(status, "vote", "choices", "1");
        Document after = page(reader, path(status));
        assertThat(after.select("fieldset.poll")).isEmpty();
        assertThat(after.select(".poll-result").eachText().getLast()).contains("<b>two</b>", "100 %");
    }

    @Test
    void whatIsNotForSomebodyIsNotThere() {
        JsonNode secret = author.post("Only for followers", "private");
        for (Visit visit : new Visit[] {reader, visitor}) {
            for (String part : new String[] {"", "/history", "/reblogs", "/favourites"}) {
                assertThat(visit.get(path(secret) + part).statusCode()).as(part).isEqualTo(404);
            }
        }
        assertThat(act(author.post("x", "public"), "dance").statusCode()).isEqualTo(422);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("authenticity_token", Visit.token(reader.get("/home")));
        fields.put("do", "favourite");
        assertThat(reader.post("/posts/" + secret.path("id").asText() + "/actions", fields)
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/lists/1").statusCode()).isEqualTo(404);
    }

    @Test
    void visitorsReadPublicPagesThatCachesMayKeepAndPrivateOnesLeadToTheLogIn() {
        JsonNode status = author.post("For everybody <script>alert(1)</script> #openly", "public");
        HttpResponse<String> answer = visitor.get(path(status));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=15");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Cookie");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        Document shown = Jsoup.parse(answer.body());
        assertThat(shown.select("h1")).hasSize(1);
        assertThat(shown.select("form[method=post], .status-text script")).isEmpty();
        assertThat(page(visitor, "/tags/openly").text()).contains("For everybody");
        assertThat(page(visitor, "/public/local").text()).contains("For everybody");
        assertThat(page(visitor, "/explore").select("article")).isNotEmpty();
        for (String path : new String[] {"/home", "/bookmarks", "/favourites"}) {
            assertThat(Visit.location(visitor.get(path))).startsWith("/auth/sign_in?continue=");
        }
        assertThat(reader.get(path(status)).headers().firstValue("Cache-Control"))
                .hasValue("private, no-store");
    }

    @Test
    void aThreadNestsThreeLevelsAndNamesWhoIsAnswered() {
        JsonNode top = author.post("Level zero", "public");
        String parent = top.path("id").asText();
        String middle = "";
        for (int i = 1; i <= 5; i++) {
            JsonNode reply = author.json(
                            "POST",
                            "/api/v1/statuses",
                            "{\"status\":\"Level " + i + "\",\"in_reply_to_id\":\"" + parent + "\"}")
                    .ok();
            parent = reply.path("id").asText();
            middle = i == 2 ? parent : middle;
        }
        Document page = page(visitor, path(top));
        assertThat(page.select("ol.thread.replies ol.replies ol.replies > li article")
                        .text())
                .contains("Level 3");
        assertThat(page.select(".branch-more").text()).isEqualTo("2 more replies");
        assertThat(page.expectFirst(".status-to").text()).startsWith("Reply to");
        Document inner = page(visitor, "/@postauthor/" + middle);
        assertThat(inner.select("ol.thread-up > li")).hasSize(2);
        assertThat(inner.select(".is-focus").text()).contains("Level 2");
    }

    @Test
    void anEditShowsWhatWasSaidBefore() {
        JsonNode status = author.post("First wording", "public");
        author.form("PUT", "/api/v1/statuses/" + status.path("id").asText(), "status", "Second wording")
                .ok();
        Document history = page(visitor, path(status) + "/history");
        assertThat(history.select("section.panel .status-text").eachText())
                .containsExactly("Second wording", "First wording");
        assertThat(page(visitor, path(status)).select("a.edited").attr("href")).isEqualTo(path(status) + "/history");
    }

    @Test
    void feedsGoForthAndBackAndStaySmall() {
        for (int i = 0; i < 25; i++) {
            author.post("In a row " + i + " #longrow", "public");
        }
        HttpResponse<String> answer = reader.get("/tags/longrow");
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
        Document first = Jsoup.parse(answer.body());
        assertThat(first.select("ol.feed > li")).hasSize(20);
        Element older = first.selectFirst("nav.pager a[rel=next]");
        assertThat(older).isNotNull();
        Document second = page(reader, older.attr("href"));
        assertThat(second.select("ol.feed > li")).hasSize(5);
        Element newer = second.selectFirst("nav.pager a[rel=prev]");
        assertThat(newer).isNotNull();
        assertThat(page(reader, newer.attr("href")).expectFirst("ol.feed > li").text())
                .contains("In a row 24");
    }

    @Test
    void aHashtagCanBeFollowed() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("authenticity_token", Visit.token(reader.get("/tags/followme")));
        fields.put("do", "follow");
        assertThat(Visit.location(reader.post("/tags/followme", fields))).isEqualTo("/tags/followme");
        assertThat(page(reader, "/tags/followme").select("button[value=unfollow]"))
                .hasSize(1);
        author.post("It comes #followme", "public");
        assertThat(page(reader, "/home").select("form.composer")).hasSize(1);
    }

    @Test
    void theWrongAuthorInAnAddressIsPutRight() {
        JsonNode status = author.post("Whose is it", "public");
        HttpResponse<String> answer =
                reader.get("/@postreader/" + status.path("id").asText());
        assertThat(Visit.location(answer)).isEqualTo(path(status));
    }
}
