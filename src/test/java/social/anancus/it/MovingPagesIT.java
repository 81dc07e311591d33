package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.RunningServer;

/** Coming from another account and going to one, by the browser and without scripts. */
class MovingPagesIT {
    private static final String PAGE = "/settings/moving";
    private static final Duration LONG = Duration.ofSeconds(60);

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
    }

    private static HttpResponse<String> send(Resident who, String form, Map<String, String> values) {
        return who.send(PAGE + "/" + form, PAGE, values);
    }

    private static String error(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).expectFirst("#" + field + "-e").text();
    }

    private static String profile(String name) {
        return Jsoup.parse(server.get("/@" + name).body()).text();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 399);
        assertThat(Visit.location(answer)).endsWith(PAGE);
    }

    @Test
    void followersGoAlongAndTheOldAccountRestsUntilItIsUsedAgain() {
        Resident old = Resident.create(server, "mover_old", "203.0.113.141");
        Resident fresh = Resident.create(server, "mover_new", "203.0.113.142");
        ApiPerson fan = ApiPerson.create(server, "mover_fan");
        fan.form("POST", "/api/v1/accounts/" + old.api().id() + "/follow").ok();
        Map<String, String> wish = Map.of("acct", "@mover_new", "current_password", old.password());

        assertThat(error(send(old, "move", wish), "move_acct")).contains("does not name this one");
        done(fresh.visit().submit(fresh.visit().get(PAGE), "Add", Map.of("acct", "@mover_old")));
        assertThat(fresh.page(PAGE).select("#aliases footer").text()).contains("@mover_old");
        assertThat(old.page(PAGE).select("#move button").text()).isEqualTo("Move one follower");
        HttpResponse<String> moved = send(old, "move", wish);

        done(moved);
        assertThat(Jsoup.parse(old.visit().follow(moved).body()).text()).contains("on their way");
        String relation = "/api/v1/accounts/relationships?id=" + fresh.api().id();
        await().atMost(LONG)
                .until(() -> fan.get(relation).ok().path(0).path("following").asBoolean());
        assertThat(old.page(PAGE).select("#now").text()).contains("@mover_new");
        assertThat(old.page(PAGE).select("#move form"))
                .as("not twice in a month")
                .isEmpty();
        assertThat(profile("mover_old")).contains("has moved").contains("@mover_new");

        done(old.visit().submit(old.visit().get(PAGE), "Use this account again", Map.of()));
        old.api().post("Back again", "public");
        assertThat(profile("mover_old")).doesNotContain("has moved");
        assertThat(old.page(PAGE).select("#move").text())
                .contains("Moves so far")
                .contains("@mover_new");
    }

    @Test
    void whoPointsElsewhereReadsAndTakesPartInNothing() {
        Resident old = Resident.create(server, "resting_old", "203.0.113.146");
        ApiPerson other = ApiPerson.create(server, "resting_new");
        String id = other.post("News of the day", "public").path("id").asText();
        done(send(old, "redirect", Map.of("acct", "resting_new", "current_password", old.password())));

        ApiPerson.Answer posted = old.api().form("POST", "/api/v1/statuses", "status", "Still here");
        assertThat(posted.status()).isEqualTo(403);
        assertThat(posted.error()).contains("has moved");
        assertThat(old.api()
                        .form("POST", "/api/v1/statuses/" + id + "/favourite")
                        .status())
                .isEqualTo(403);
        assertThat(old.api()
                        .form("POST", "/api/v1/accounts/" + other.id() + "/follow")
                        .status())
                .isEqualTo(403);
        assertThat(old.api().get("/api/v1/timelines/home").status()).isEqualTo(200);

        done(old.send("/posts/" + id + "/actions", "/safety", Map.of("do", "favourite")));
        assertThat(old.page("/home").select("main .notice-warn").text()).contains("points to another one");
        HttpResponse<String> written = old.send("/compose", "/compose", Map.of("do", "publish", "text", "Kept words"));
        assertThat(written.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(written.body()).text())
                .contains("nothing can be posted from it")
                .contains("Kept words");
    }

    @Test
    void aRedirectNeedsThePasswordAndNothingElse() {
        Resident old = Resident.create(server, "points_old", "203.0.113.143");
        ApiPerson.create(server, "points_new");

        HttpResponse<String> wrong =
                send(old, "redirect", Map.of("acct", "points_new", "current_password", "something else"));
        assertThat(error(wrong, "redirect_password")).isEqualTo("This is not your password.");
        assertThat(Jsoup.parse(wrong.body()).expectFirst("#redirect_acct").val())
                .isEqualTo("points_new");
        Map<String, String> itself = Map.of("acct", "points_old", "current_password", old.password());
        assertThat(error(send(old, "redirect", itself), "redirect_acct")).contains("using now");
        Map<String, String> nobody = Map.of("acct", " ", "current_password", old.password());
        assertThat(error(send(old, "redirect", nobody), "redirect_acct")).isEqualTo("Fill this in.");

        done(send(old, "redirect", Map.of("acct", "points_new", "current_password", old.password())));

        assertThat(old.api()
                        .get("/api/v1/accounts/verify_credentials")
                        .ok()
                        .at("/moved/username")
                        .asText())
                .isEqualTo("points_new");
        assertThat(old.page(PAGE).select("#move form"))
                .as("a redirect is no move")
                .hasSize(1);
    }

    @Test
    void aliasesAreRemovedAndNobodyIsNoAlias() {
        Resident fresh = Resident.create(server, "alias_new", "203.0.113.144");
        ApiPerson.create(server, "alias_old");

        assertThat(error(send(fresh, "aliases", Map.of("acct", "nobody_at_all")), "alias"))
                .contains("No account was found");
        done(send(fresh, "aliases", Map.of("acct", "alias_old")));
        Document named = fresh.page(PAGE);
        done(fresh.visit().submit(fresh.visit().get(PAGE), "Remove", Map.of()));

        assertThat(named.select("#aliases footer li")).hasSize(1);
        assertThat(fresh.page(PAGE).select("#aliases footer li")).isEmpty();
        assertThat(new Visit(server, "203.0.113.145").get(PAGE).statusCode()).isEqualTo(302);
    }
}
