package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;
import social.anancus.support.TotpCodes;

/** The pages of the settings and the second step of logging in, without scripts, on the running server. */
class SettingsPagesIT {
    private static final Pattern PASSWORD = Pattern.compile("Password:\\s+(\\S+)");
    private static final AtomicInteger VISITS = new AtomicInteger();

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
    }

    private static String account(String name) {
        RunningServer.Ran made =
                server.command("accounts", "create", name, "--email", name + "@localhost.example", "--confirmed");
        Matcher shown = PASSWORD.matcher(made.output());
        assertThat(shown.find()).as(made.output()).isTrue();
        return shown.group(1);
    }

    private static Visit visit() {
        return new Visit(server, "198.51.100." + (100 + VISITS.incrementAndGet()));
    }

    private static HttpResponse<String> logIn(Visit visit, String name, String password) {
        HttpResponse<String> form = visit.get("/auth/sign_in?continue=%2Fsettings");
        return visit.submit(form, "Log in", Map.of("user[email]", name, "user[password]", password));
    }

    private static Visit loggedIn(String name, String password) {
        Visit visit = visit();
        assertThat(logIn(visit, name, password).statusCode()).isEqualTo(302);
        return visit;
    }

    private static void prove(Visit visit, String password) {
        HttpResponse<String> form = visit.get("/settings/confirm?continue=%2Fsettings");
        assertThat(visit.submit(form, "Continue", Map.of("password", password)).statusCode())
                .isEqualTo(302);
    }

    private static String value(HttpResponse<String> page, String id) {
        Element element = Jsoup.parse(page.body()).getElementById(id);
        assertThat(element).as(id).isNotNull();
        return element.hasAttr("value") ? element.attr("value") : element.text();
    }

    private static String text(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).text();
    }

    private static int api(String token) {
        return server.get("/api/v1/accounts/verify_credentials", "Authorization", "Bearer " + token)
                .statusCode();
    }

    @Test
    void everyPageOpensForItsOwnerAndForNobodyElse() {
        String password = account("setting");
        Visit visit = loggedIn("setting", password);
        prove(visit, password);
        List<String> pages = List.of(
                "",
                "/profile",
                "/posting",
                "/privacy",
                "/notifications",
                "/filters",
                "/filters/new",
                "/account",
                "/two-step",
                "/two-step/app",
                "/sessions",
                "/applications",
                "/development",
                "/development/new",
                "/moving",
                "/delete",
                "/confirm");
        for (String page : pages) {
            HttpResponse<String> shown = visit.get("/settings" + page);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(Jsoup.parse(shown.body()).select("h1")).as(page).hasSize(1);
            assertThat(visit().get("/settings" + page).statusCode()).as(page).isEqualTo(302);
        }
        assertThat(visit.get("/settings/filters/1").statusCode()).isEqualTo(404);
        assertThat(visit.get("/settings/development/1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasTypedStaysWhereSomethingIsWrong() {
        Visit visit = loggedIn("typing", account("typing"));

        HttpResponse<String> profile = visit.submit(
                visit.get("/settings/profile"), "Save", Map.of("display_name", "x".repeat(41), "name_1", "Code"));
        assertThat(profile.statusCode()).isEqualTo(422);
        assertThat(value(profile, "display_name")).isEqualTo("x".repeat(41));
        assertThat(value(profile, "name_1")).isEqualTo("Code");
        assertThat(text(profile)).contains("at most 40 characters");

        HttpResponse<String> filter =
                visit.submit(visit.get("/settings/filters/new"), "Save", Map.of("title", "", "word_1", "<nil>"));
        assertThat(filter.statusCode()).isEqualTo(422);
        assertThat(value(filter, "word_1")).isEqualTo("<nil>");

        HttpResponse<String> email = visit.submit(
                visit.get("/settings/account"),
                "Change address",
                Map.of("email", "new@localhost.example", "current_password", "another"));
        assertThat(email.statusCode()).isEqualTo(422);
        assertThat(value(email, "new_email")).isEqualTo("new@localhost.example");
    }

    @Test
    void theTokenOfTheDevelopmentPageWorksUntilThereIsAnother() {
        String password = account("building");
        Visit visit = loggedIn("building", password);
        assertThat(Visit.location(visit.get("/settings/development/new"))).startsWith("/settings/confirm");
        prove(visit, password);
        HttpResponse<String> made = visit.submit(
                visit.get("/settings/development/new"),
                "Create application",
                Map.of("name", "Leaf", "redirect_uris", "urn:ietf:wg:oauth:2.0:oob", "scope", "read"));
        HttpResponse<String> page = visit.follow(made);
        String token = value(page, "access_token");
        assertThat(value(page, "client_secret")).isNotEmpty();
        assertThat(api(token)).isEqualTo(200);
        assertThat(visit.follow(made).body()).as("shown once").doesNotContain(token);

        HttpResponse<String> renewed = visit.follow(visit.submit(visit.follow(made), "New access token", Map.of()));
        assertThat(api(token)).isEqualTo(401);
        assertThat(api(value(renewed, "access_token"))).isEqualTo(200);
    }

    @Test
    void aCodeAppAndARecoveryCodeLetIn() {
        String password = account("stepping");
        Visit visit = loggedIn("stepping", password);
        prove(visit, password);
        HttpResponse<String> app = visit.get("/settings/two-step/app");
        String secret = Jsoup.parse(app.body()).select("main code").text();
        HttpResponse<String> wrong = visit.submit(app, "Confirm", Map.of("code", "000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).as("the same secret").contains(secret);
        HttpResponse<String> codes =
                visit.follow(visit.submit(wrong, "Confirm", Map.of("code", TotpCodes.now(secret))));
        List<String> shown = Jsoup.parse(codes.body()).select("main li code").eachText();
        assertThat(shown).hasSize(10);
        assertThat(visit.get("/settings/two-step/codes").body()).doesNotContain(shown.getFirst());

        Visit other = visit();
        HttpResponse<String> step = logIn(other, "stepping", password);
        assertThat(text(step)).contains("One more step");
        assertThat(other.submit(step, "Continue", Map.of("user[otp_attempt]", TotpCodes.now(secret)))
                        .statusCode())
                .as("the code that enabled it does not log in as well")
                .isEqualTo(422);
        Map<String, String> code = Map.of("recovery_code", shown.getFirst());
        assertThat(other.submit(step, "Use recovery code", code).statusCode()).isEqualTo(302);
        assertThat(other.get("/settings/two-step").body()).contains("9 of 10");
        Visit again = visit();
        assertThat(again.submit(logIn(again, "stepping", password), "Use recovery code", code)
                        .statusCode())
                .isEqualTo(422);
    }
}
