package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/**
 * What whole pages of the running server ask the database, from the session to the last number in the frame: as much for one post
 * as for twenty. A page is looked at again until jobs that happen to run beside it are not counted.
 */
class PageCostsIT {
    private static final int MOST = 15;
    private static final int LOOKS = 3;
    private static final int MANY = 20;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static RunningServer server;
    private static StatementLog log;
    private static ApiPerson one;
    private static ApiPerson many;
    private static ApiPerson quoted;
    private static int looks;

    @BeforeAll
    static void start() {
        server = RunningServer.unlimited();
        quoted = ApiPerson.create(server, "costs_quoted");
        one = ApiPerson.create(server, "costs_one");
        many = ApiPerson.create(server, "costs_many");
        log = StatementLog.of(server);
    }

    @AfterAll
    static void stop() {
        if (log != null) {
            log.close();
        }
    }

    /** Posts with all that can be in one but a poll. */
    private static List<String> post(ApiPerson author, int number, String... more) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String picture = author.upload("/api/v2/media", Pictures.png(60, 40), "description", "four dots")
                    .body()
                    .path("id")
                    .asText();
            await().atMost(SOON)
                    .until(() -> author.get("/api/v1/media/" + picture).status() == 200);
            String other =
                    quoted.post("To be quoted #costs", "public").path("id").asText();
            List<String> form = new ArrayList<>(List.of(
                    "status",
                    "Post " + i + " for @costs_quoted #costs",
                    "spoiler_text",
                    "Costs",
                    "media_ids[]",
                    picture,
                    "quoted_status_id",
                    other));
            form.addAll(List.of(more));
            ids.add(author.form("POST", "/api/v1/statuses", form.toArray(String[]::new))
                    .ok()
                    .path("id")
                    .asText());
        }
        return ids;
    }

    private static List<String> cost(Visit visit, String path, int posts) {
        return log.during(() -> {
            HttpResponse<String> page = visit.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(Jsoup.parse(page.body()).select("article.status:not(.status-quote)"))
                    .as("posts on " + path)
                    .hasSize(posts);
        });
    }

    /**
     * The cheapest of some looks at a page whose posts are remembered, but not the page: each time it is another address, as whole
     * pages are kept for visitors.
     */
    private static List<String> again(Visit visit, String path, int posts) {
        List<String> best = cost(visit, anew(path), posts);
        for (int i = 1; i < LOOKS; i++) {
            List<String> next = cost(visit, anew(path), posts);
            best = next.size() < best.size() ? next : best;
        }
        return best;
    }

    private static String anew(String path) {
        looks++;
        return path + (path.contains("?") ? "&" : "?") + "look=" + looks;
    }

    private static void costTheSame(List<String> forOne, List<String> forMany, int most) {
        assertThat(forMany).as("for twenty posts").hasSizeLessThanOrEqualTo(most);
        assertThat(forMany)
                .as("for twenty posts, as for one:\n%s", String.join("\n", forOne))
                .hasSameSizeAs(forOne);
    }

    @Test
    void theHomePage() {
        Reader first = Reader.of("costs_first", one);
        Reader second = Reader.of("costs_second", many);
        String shown = post(one, 1).getFirst();
        List<String> shownMany = post(many, MANY);
        first.await(shown);
        second.await(shownMany.getLast());

        List<String> fresh = cost(second.visit(), "/home", MANY);

        assertThat(fresh).as("at first sight").hasSizeLessThanOrEqualTo(MOST);
        costTheSame(again(first.visit(), "/home", 1), again(second.visit(), "/home", MANY), MOST);
    }

    @Test
    void aProfileForVisitors() {
        ApiPerson author = ApiPerson.create(server, "costs_profile_one");
        ApiPerson other = ApiPerson.create(server, "costs_profile_many");
        post(author, 1);
        post(other, MANY);

        costTheSame(
                again(visitor(), "/@" + author.username(), 1), again(visitor(), "/@" + other.username(), MANY), MOST);
    }

    @Test
    void aPostForVisitors() {
        ApiPerson author = ApiPerson.create(server, "costs_thread");
        String small = post(author, 1).getFirst();
        String big = post(author, 1).getFirst();
        post(author, 1, "in_reply_to_id", small);
        post(author, MANY, "in_reply_to_id", big);

        costTheSame(
                again(visitor(), "/@" + author.username() + "/" + small, 2),
                again(visitor(), "/@" + author.username() + "/" + big, MANY + 1),
                MOST);
    }

    @Test
    void whatVisitorsExplore() {
        ApiPerson author = ApiPerson.create(server, "costs_explored");
        List<String> ids = post(author, MANY);
        String last = ids.getLast();

        costTheSame(
                again(visitor(), "/explore?min_id=" + (Long.parseLong(last) - 1), 1),
                again(visitor(), "/explore?max_id=" + (Long.parseLong(last) + 1), MANY),
                MOST);
    }

    private static Visit visitor() {
        return new Visit(server, "203.0.113.77");
    }

    /**
     * Somebody logged in who follows one author.
     *
     * @param visit a browser
     * @param id of the account
     */
    private record Reader(Visit visit, String id) {
        private static final Pattern PASSWORD = Pattern.compile("Password:\\s+(\\S+)");

        static Reader of(String name, ApiPerson author) {
            RunningServer.Ran made =
                    server.command("accounts", "create", name, "--email", name + "@localhost.example", "--confirmed");
            Matcher shown = PASSWORD.matcher(made.output());
            assertThat(shown.find()).as(made.output()).isTrue();
            Visit visit = visitor();
            visit.submit(
                    visit.get("/auth/sign_in"),
                    "Log in",
                    Map.of("user[email]", name, "user[password]", shown.group(1)));
            HttpResponse<String> profile = visit.get("/@" + author.username());
            Map<String, String> follow = Map.of("authenticity_token", Visit.token(profile), "do", "follow");
            assertThat(visit.post("/people/" + author.id() + "/actions", follow).statusCode())
                    .isEqualTo(302);
            visit.get("/home"); // the first look builds the feed
            return new Reader(
                    visit,
                    author.get("/api/v1/accounts/lookup?acct=" + name)
                            .ok()
                            .path("id")
                            .asText());
        }

        /** Until a status is in the feed, without a look at it. */
        void await(String status) {
            org.awaitility.Awaitility.await().atMost(SOON).until(() -> isInFeed(status));
        }

        private boolean isInFeed(String status) {
            try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                    Statement asked = connection.createStatement();
                    ResultSet found = asked.executeQuery(
                            "select 1 from home_feed where account_id = " + id + " and status_id = " + status)) {
                return found.next();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
