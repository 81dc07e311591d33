package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;
import social.anancus.support.StatementLog;

/**
 * What pages cost the database, on the real server: few statements, and for twenty posts of every kind as many as for a round of
 * them; and what the largest of them weighs.
 */
class PageCostsIT {
    private static final int MOST_AT_HOME = 15;

    /** A profile reads the account, its standing and its tags beside the posts; a search asks four questions. */
    private static final int MOST = 18;

    private static final int MOST_BYTES = 120 * 1024;
    private static final int TRIES = 5;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STATUSES = "/api/v1/statuses";

    /** A round has a post of each kind: words with a name and a tag, a poll, a picture, a warning, an answer, a boost, a quote. */
    private static final int ROUND = 7;

    private static RunningServer server;
    private static Resident reader;
    private static ApiPerson author;
    private static ApiPerson other;
    private static String last = "";

    @BeforeAll
    static void start() {
        server = RunningServer.unlimited();
        reader = Resident.create(server, "costreader", "203.0.113.120");
        author = ApiPerson.create(server, "costauthor");
        other = ApiPerson.create(server, "costother");
        for (ApiPerson each : List.of(author, other)) {
            reader.api()
                    .form("POST", "/api/v1/accounts/" + each.id() + "/follow", "notify", "true")
                    .ok();
        }
        String list = reader.api()
                .form("POST", "/api/v1/lists", "title", "Costs")
                .ok()
                .path("id")
                .asText();
        reader.api()
                .form("POST", "/api/v1/lists/" + list + "/accounts", "account_ids[]", author.id())
                .ok();
        reader.api()
                .json(
                        "POST",
                        "/api/v2/filters",
                        "{\"title\":\"Dear\",\"context\":[\"home\",\"public\"],\"filter_action\":\"warn\","
                                + "\"keywords_attributes\":[{\"keyword\":\"gold\",\"whole_word\":true}]}")
                .ok();
        pages = Map.of("list", "/lists/" + list);
    }

    private static Map<String, String> pages = Map.of();

    private static void round() {
        String words = id(author.post("As dear as gold, @" + reader.api().username() + " #costs", "public"));
        author.json(
                        "POST",
                        STATUSES,
                        "{\"status\":\"Which #costs?\",\"poll\":{\"options\":[\"one\",\"two\"],\"expires_in\":3600}}")
                .ok();
        String picture = author.upload("/api/v2/media", Pictures.png(64, 64), "description", "squares")
                .body()
                .path("id")
                .asText();
        await("the picture")
                .atMost(SOON)
                .until(() -> author.get("/api/v1/media/" + picture).body().hasNonNull("url"));
        String pictured = id(author.form("POST", STATUSES, "status", "See #costs", "media_ids[]", picture)
                .ok());
        author.form("POST", STATUSES, "status", "The butler #costs", "spoiler_text", "The end")
                .ok();
        last = id(author.form("POST", STATUSES, "status", "And #costs more", "in_reply_to_id", words)
                .ok());
        other.form("POST", STATUSES + "/" + pictured + "/reblog").ok();
        other.form("POST", STATUSES, "status", "So they say #costs", "quoted_status_id", words)
                .ok();
        for (String deed : List.of("favourite", "bookmark")) {
            reader.api().form("POST", STATUSES + "/" + words + "/" + deed).ok();
            reader.api().form("POST", STATUSES + "/" + pictured + "/" + deed).ok();
        }
        other.post("Between us, @" + reader.api().username(), "direct");
    }

    private static String id(JsonNode status) {
        return status.path("id").asText();
    }

    private static void arrived(int rounds) {
        await("all of it at home")
                .atMost(SOON)
                .until(() ->
                        reader.api().get("/api/v1/timelines/home?limit=40").ok().size() >= rounds * ROUND);
        await("all of it told")
                .atMost(SOON)
                .until(() ->
                        reader.api().get("/api/v1/notifications?limit=80").ok().size() >= 2 * rounds);
    }

    /** The statements of a request of each page, the fewest of some tries. */
    private static Map<String, List<String>> costs(StatementLog log) {
        Map<String, List<String>> costs = new LinkedHashMap<>();
        for (String path : List.of(
                "/home",
                "/public/local",
                "/tags/costs",
                pages.getOrDefault("list", ""),
                "/@costauthor",
                "/@costauthor/" + last,
                "/notifications",
                "/favourites",
                "/bookmarks",
                "/conversations",
                "/safety",
                "/search?q=costs")) {
            reader.page(path); // what is seldom read is remembered from here on
            costs.put(
                    path.replaceAll("\\d+", "N"),
                    IntStream.range(0, TRIES)
                            .mapToObj(tried -> log.during(() -> reader.page(path)))
                            .min(Comparator.comparingInt(List::size))
                            .orElseThrow());
        }
        return costs;
    }

    @Test
    void manyPostsCostNoMoreStatementsThanFew() {
        try (StatementLog log = StatementLog.of(server)) {
            round();
            arrived(1);
            Map<String, List<String>> few = costs(log);
            for (int i = 0; i < 3; i++) {
                round();
            }
            arrived(4);
            Map<String, List<String>> many = costs(log);

            many.forEach((path, statements) -> {
                List<String> before = few.getOrDefault(path, List.of());
                assertThat(statements)
                        .as("statements of %s", path)
                        .hasSizeLessThanOrEqualTo(path.equals("/home") ? MOST_AT_HOME : MOST);
                assertThat(statements.size())
                        .as(
                                "statements of %s, of a round:%n%s%nof four rounds:%n%s",
                                path, String.join("\n", before), String.join("\n", statements))
                        .isLessThanOrEqualTo(before.size());
            });
            HttpResponse<String> home = reader.visit().get("/home");
            assertThat(Jsoup.parse(home.body()).select(".feed > li"))
                    .as("posts at home")
                    .hasSize(20);
            assertThat(home.body().getBytes(StandardCharsets.UTF_8))
                    .as("bytes of a full home")
                    .hasSizeLessThan(MOST_BYTES);
        }
    }
}
