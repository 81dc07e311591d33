package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/** The way to an account on the pages, without scripts: rules, form, letter, confirmation, wait, log-in. */
class SignUpPagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static RunningServer server;
    private static int visitors;

    private Letters letters;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
    }

    @BeforeEach
    void open() {
        letters = new Letters(server);
        set("registrations_mode", "\"open\"");
        execute(
                "insert into rule (id, text, hint, priority, created_at, updated_at) overriding system value values (4711, 'Speak to people as people',"
                        + " 'No pile-ons <b>ever</b>.', 0, now(), now()) on conflict (id) do nothing");
    }

    @AfterEach
    void shut() {
        execute("delete from instance_setting where key in ('registrations_mode', 'min_age', 'require_invite_text',"
                + " 'closed_registrations_message')");
        execute("delete from rule where id = 4711");
    }

    private static Visit visit() {
        visitors++;
        // each from a network of its own, as limits count networks
        return new Visit(server, "198.18." + visitors + ".5");
    }

    private static void set(String key, String json) {
        execute("insert into instance_setting (key, value, updated_at) values ('" + key + "', '" + json + "', now())"
                + " on conflict (key) do update set value = excluded.value");
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Map<String, String> wanted(String username) {
        return new HashMap<>(Map.of(
                "username",
                username,
                "email",
                username + "@signup.example",
                "password",
                "correct horse battery",
                "agreement",
                "1"));
    }

    /** From the rules to the form. */
    private static HttpResponse<String> form(Visit visit) {
        HttpResponse<String> rules = visit.get("/auth/sign_up");
        assertThat(rules.statusCode()).isEqualTo(200);
        return visit.follow(visit.submit(rules, "I will keep to these", Map.of()));
    }

    /** Sends the form until it is no longer too fast for a person. */
    private static HttpResponse<String> send(Visit visit, HttpResponse<String> form, Map<String, String> values) {
        // seldom, as each try counts
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> visit.submit(form, "Create account", values),
                        answer -> !answer.body().contains("quicker than people type"));
    }

    private static Optional<String> errorAt(HttpResponse<String> answer, String id) {
        Document page = Jsoup.parse(answer.body());
        return Optional.ofNullable(page.getElementById(id + "-e")).map(error -> {
            assertThat(page.expectFirst("#" + id).attr("aria-describedby")).contains(id + "-e");
            assertThat(page.expectFirst("#" + id).attr("aria-invalid")).isEqualTo("true");
            return error.text();
        });
    }

    private String letter(String address) {
        return letters.confirmation(address);
    }

    @Test
    void somebodyAgreesSignsUpConfirmsAndLogsIn() {
        Visit visit = visit();
        HttpResponse<String> rules = visit.get("/auth/sign_up");
        assertThat(Jsoup.parse(rules.body()).select("ol.rules b").eachText()).contains("Speak to people as people");
        assertThat(rules.body()).contains("No pile-ons &lt;b&gt;ever&lt;/b&gt;.");

        HttpResponse<String> sent = send(visit, form(visit), wanted("journey"));
        assertThat(Visit.location(sent)).isEqualTo("/auth/setup");
        HttpResponse<String> setup = visit.follow(sent);
        assertThat(Jsoup.parse(setup.body()).select("h1").text()).isEqualTo("Look in your mailbox");
        assertThat(setup.body()).contains("journey@signup.example").doesNotContain("a moderator reads");

        HttpResponse<String> early = visit.submit(
                visit.get("/auth/sign_in"),
                "Log in",
                Map.of("user[email]", "journey", "user[password]", "correct horse battery"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("not confirmed yet");

        HttpResponse<String> confirmed = visit.get("/auth/confirmation?" + letter("journey@signup.example"));
        assertThat(Visit.location(confirmed)).isEqualTo("/auth/sign_in");
        assertThat(Visit.location(visit.get("/auth/setup"))).isEqualTo("/auth/sign_in");
        HttpResponse<String> in = visit.submit(
                visit.follow(confirmed),
                "Log in",
                Map.of("user[email]", "journey", "user[password]", "correct horse battery"));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(Visit.location(visit.get("/auth/sign_up"))).isEqualTo("/");
    }

    @Test
    void theLetterIsSentAgainAndToAnotherAddress() {
        Visit visit = visit();
        HttpResponse<String> setup = visit.follow(send(visit, form(visit), wanted("mover")));
        String first = letter("mover@signup.example");

        HttpResponse<String> again = visit.submit(setup, "Send again", Map.of("do", "resend"));
        assertThat(visit.follow(again).body()).contains("Another letter is on its way");
        letter("mover@signup.example");
        assertThat(visit.get("/auth/confirmation?" + first).statusCode())
                .as("only the last link counts")
                .isEqualTo(422);

        HttpResponse<String> wrong = visit.submit(setup, "Change address", Map.of("do", "change", "email", "nonsense"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(errorAt(wrong, "su-email")).contains("This is not an e-mail address.");
        HttpResponse<String> changed =
                visit.submit(setup, "Change address", Map.of("do", "change", "email", "moved@signup.example"));
        assertThat(visit.follow(changed).body()).contains("moved@signup.example");
        assertThat(Visit.location(visit.get("/auth/confirmation?" + letter("moved@signup.example"))))
                .isEqualTo("/auth/sign_in");
        assertThat(Visit.location(visit().get("/auth/setup")))
                .as("another browser is told nothing")
                .isEqualTo("/auth/sign_in");
    }

    @Test
    void everyMistakeIsSaidAtItsFieldAndWhatWasTypedIsKept() {
        Visit visit = visit();
        HttpResponse<String> form = form(visit);
        Map<String, String> values = wanted("no spaces");
        values.put("email", "\"><script>alert(1)</script>");
        values.put("password", "short");
        values.remove("agreement");

        HttpResponse<String> answer = send(visit, form, values);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errorAt(answer, "su-user")).contains("Only the letters a to z, digits and _.");
        assertThat(errorAt(answer, "su-email")).contains("This is not an e-mail address.");
        assertThat(errorAt(answer, "su-pass")).contains("5 characters so far.");
        assertThat(errorAt(answer, "su-agree")).contains("Without this there is no account.");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert] h2").text()).isEqualTo("4 things to look at");
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactly("#su-user", "#su-email", "#su-pass", "#su-agree");
        assertThat(page.expectFirst("#su-user").val()).isEqualTo("no spaces");
        assertThat(page.expectFirst("#su-email").val()).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.expectFirst("#su-pass").val()).isEmpty();
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void aTakenNameIsSaidWithOthersThatAreFree() {
        Visit visit = visit();
        send(visit, form(visit), wanted("wantedname"));
        Visit other = visit();

        HttpResponse<String> answer = send(other, form(other), wanted("WantedName"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errorAt(answer, "su-user").orElseThrow()).startsWith("Somebody has this name. Free: WantedName_");
    }

    @Test
    void machinesAreTurnedAway() {
        Visit visit = visit();
        HttpResponse<String> form = form(visit);
        HttpResponse<String> fast = visit.submit(form, "Create account", wanted("fastbot"));
        assertThat(fast.statusCode()).isEqualTo(422);
        assertThat(fast.body()).contains("quicker than people type");

        Map<String, String> trapped = wanted("trappedbot");
        trapped.put("website", "https://spam.example");
        assertThat(visit.submit(form, "Create account", trapped).statusCode()).isEqualTo(422);

        Map<String, String> forged = wanted("forgedbot");
        forged.put("ticket", "1.AAAAAAAAAAAAAAAAAAAAAA");
        HttpResponse<String> stale = visit.submit(form, "Create account", forged);
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("open too long");
        assertThat(Visit.location(visit.get("/auth/sign_up/account"))).isEqualTo("/auth/sign_up");
        assertThat(Visit.location(visit.get("/auth/sign_up/account?ticket=1.x")))
                .isEqualTo("/auth/sign_up");
    }

    @Test
    void whoIsReviewedSaysWhyAndWaitsForAModerator() {
        set("registrations_mode", "\"approved\"");
        set("require_invite_text", "true");
        Visit visit = visit();
        HttpResponse<String> form = form(visit);
        HttpResponse<String> silent = send(visit, form, wanted("reviewed"));
        assertThat(errorAt(silent, "su-reason")).contains("Tell the moderators why you would like to come.");

        Map<String, String> values = wanted("reviewed");
        values.put("reason", "I restore tide gauges.");
        HttpResponse<String> setup = visit.follow(send(visit, form, values));
        assertThat(setup.body()).contains("After that a moderator reads");
        HttpResponse<String> confirmed = visit.get("/auth/confirmation?" + letter("reviewed@signup.example"));
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(confirmed.body()).select("h1").text()).isEqualTo("A moderator has a look");
        assertThat(Jsoup.parse(visit.get("/auth/setup").body()).select("h1").text())
                .isEqualTo("A moderator has a look");
        Map<String, String> login = Map.of("user[email]", "reviewed", "user[password]", "correct horse battery");
        HttpResponse<String> early = visit.submit(visit.get("/auth/sign_in"), "Log in", login);
        assertThat(early.body()).contains("You get a letter when that is done.");

        RunningServer.Ran approved = server.command("accounts", "modify", "reviewed", "--approve");

        assertThat(approved.exit()).as(approved.output()).isZero();
        await().atMost(PATIENCE)
                .until(() -> letters.to("reviewed@signup.example").stream()
                        .anyMatch(letter -> letter.contains("You are in, reviewed")));
        assertThat(visit.submit(visit.get("/auth/sign_in"), "Log in", login).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whereAnAgeIsAskedForTheDateIsCheckedAndNotKept() {
        set("min_age", "16");
        Visit visit = visit();
        HttpResponse<String> form = form(visit);
        assertThat(form.body()).contains("You must be 16.");
        assertThat(send(visit, form, wanted("young")).body()).contains("Say when you were born.");

        Map<String, String> values = wanted("young");
        values.putAll(Map.of("birth_day", "31", "birth_month", "2", "birth_year", "1990"));
        assertThat(send(visit, form, values).body()).contains("There is no such day.");
        values.putAll(Map.of("birth_day", "4", "birth_month", "7", "birth_year", "2024"));
        assertThat(send(visit, form, values).body()).contains("You are not old enough for this server.");
        values.put("birth_year", "1991");
        assertThat(send(visit, form, values).statusCode()).isEqualTo(302);
    }

    @Test
    void whereNobodyMaySignUpThePageSaysSo() {
        Visit visit = visit();
        HttpResponse<String> form = form(visit);
        set("registrations_mode", "\"none\"");
        set("closed_registrations_message", "\"Come back in **spring** <script>x</script>\"");

        HttpResponse<String> shut = visit.get("/auth/sign_up");

        assertThat(shut.body()).contains("No new accounts at the moment").contains("<strong>spring</strong>");
        assertThat(shut.body()).doesNotContain("<script>x");
        assertThat(visit.submit(form, "Create account", wanted("toolate2")).body())
                .contains("No new accounts at the moment");
        assertThat(visit.hasCookie("anancus_session")).isFalse();
    }
}
