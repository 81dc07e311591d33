package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.RunningServer;

/** Profiles and what one does about people, without scripts. */
class PeoplePagesIT {
    private static RunningServer server;
    private static Visit alice;
    private static ApiPerson bob;
    private static String bobId;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
        RunningServer.Ran made = server.command(
                "accounts",
                "create",
                "pages_alice",
                "--email",
                "pages_alice@localhost.example",
                "--confirmed",
                "--approve");
        Matcher shown = Pattern.compile("Password:\\s+(\\S+)").matcher(made.output());
        assertThat(shown.find()).as(made.output()).isTrue();
        alice = new Visit(server, "203.0.113.91");
        alice.submit(
                alice.get("/auth/sign_in"),
                "Log in",
                Map.of("user[email]", "pages_alice", "user[password]", shown.group(1)));
        assertThat(alice.cookies()).contains("anancus_session=");
        bob = ApiPerson.create(server, "pages_bob");
        bobId = bob.id();
    }

    private static Visit visitor() {
        return new Visit(server, "203.0.113.92");
    }

    private static Document page(Visit who, String path) {
        HttpResponse<String> answer = who.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Presses a button of a person, with the fields beside it. */
    private static HttpResponse<String> press(String id, String action, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("authenticity_token", Visit.token(alice.get("/safety")));
        fields.put("do", action);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return alice.post("/people/" + id + "/actions", fields);
    }

    @Test
    void aProfileShowsWhatEverybodyMaySeeAndNothingElse() {
        bob.post("For all to read", "public");
        bob.post("For followers only", "private");

        String seen = page(visitor(), "/@pages_bob").text();

        assertThat(seen).contains("For all to read", "@pages_bob@").doesNotContain("For followers only");
        assertThat(visitor().get("/@PAGES_bob").statusCode()).isEqualTo(301);
        assertThat(visitor().get("/@pages_nobody").statusCode()).isEqualTo(404);
        assertThat(visitor().get("/@carol@unknown.example").statusCode())
                .as("visitors make this server ask nobody")
                .isEqualTo(404);
        for (String tab : new String[] {"with_replies", "media", "featured", "about", "followers", "following"}) {
            assertThat(page(visitor(), "/@pages_bob/" + tab).select("h1"))
                    .as(tab)
                    .hasSize(1);
        }
    }

    @Test
    void theSameAddressGivesTheDocumentToServers() {
        HttpResponse<String> document = server.get("/@pages_bob", "Accept", "application/activity+json");
        HttpResponse<String> page = server.get("/@pages_bob", "Accept", "text/html,*/*;q=0.8");

        assertThat(document.headers().firstValue("Content-Type").orElse("")).contains("activity+json");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).contains("text/html");
        assertThat(String.join(",", page.headers().allValues("Vary"))).contains("Accept");
    }

    @Test
    void whoBlocksMeShowsMeNothing() {
        ApiPerson dave = ApiPerson.create(server, "pages_dave");
        dave.post("Not for Alice", "public");
        String aliceId = dave.get("/api/v1/accounts/lookup?acct=pages_alice")
                .ok()
                .path("id")
                .asText();
        dave.form("POST", "/api/v1/accounts/" + aliceId + "/block").ok();

        assertThat(page(alice, "/@pages_dave").text())
                .doesNotContain("Not for Alice")
                .contains("unavailable");
        assertThat(page(visitor(), "/@pages_dave").text()).contains("Not for Alice");
    }

    @Test
    void whoIsGoneIsGone() {
        ApiPerson.create(server, "pages_gone").post("Last words", "public");
        server.command("accounts", "delete", "pages_gone");
        HttpResponse<String> answer = visitor().get("/@pages_gone");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).doesNotContain("Last words");
    }

    @Test
    void hiddenListsStayHidden() {
        ApiPerson erin = ApiPerson.create(server, "pages_erin");
        bob.form("POST", "/api/v1/accounts/" + erin.id() + "/follow").ok();
        assertThat(page(visitor(), "/@pages_erin/followers").text()).contains("pages_bob");

        erin.form("PATCH", "/api/v1/accounts/update_credentials", "hide_collections", "true")
                .ok();

        assertThat(page(visitor(), "/@pages_erin/followers").text()).doesNotContain("pages_bob");
    }

    @Test
    void muteAndBlockAreFoundAndUndoneInTheSafetyCentre() {
        Document confirm = page(alice, "/people/" + bobId + "/mute");
        assertThat(confirm.text()).contains("They are not told");

        HttpResponse<String> muted = press(bobId, "mute", "duration", "604800", "back", "/@pages_bob");
        assertThat(muted.statusCode()).isEqualTo(302);
        assertThat(Visit.location(muted)).isEqualTo("/@pages_bob");
        assertThat(page(alice, "/safety").select("#muted").text()).contains("pages_bob", "days left");
        assertThat(page(alice, "/safety?q=pages_b&kind=muted").select("#muted").text())
                .contains("pages_bob");
        assertThat(page(alice, "/safety?q=nobody").text()).doesNotContain("pages_bob");

        press(bobId, "unmute");
        press(bobId, "block");
        assertThat(page(alice, "/safety").select("#blocked").text()).contains("pages_bob");
        assertThat(page(alice, "/safety").select("#muted").text()).doesNotContain("pages_bob");

        press(bobId, "unblock");
        assertThat(page(alice, "/safety").select("#blocked").text()).doesNotContain("pages_bob");
    }

    @Test
    void aServerIsBlockedAfterItsEffectWasSaidAndUnblocked() {
        assertThat(page(alice, "/safety/server?domain=Spam.example").text())
                .contains("spam.example", "You follow nobody there");
        assertThat(alice.get("/safety/server?domain=no+server").statusCode()).isEqualTo(422);

        alice.submit(alice.get("/safety/server?domain=spam.example"), "Block spam.example", Map.of("do", "block"));
        assertThat(page(alice, "/safety").select("#servers").text()).contains("spam.example");

        alice.submit(alice.get("/safety?kind=servers"), "Unblock", Map.of("do", "unblock"));
        assertThat(page(alice, "/safety").select("#servers").text()).doesNotContain("spam.example");
    }

    @Test
    void whoDecidesAboutFollowersIsAsked() {
        ApiPerson frank = ApiPerson.create(server, "pages_frank");
        assertThat(press(frank.id(), "follow").statusCode()).isEqualTo(302);
        assertThat(page(alice, "/@pages_frank").text()).contains("Following");
        assertThat(press(frank.id(), "unfollow").statusCode()).isEqualTo(302);
        frank.form("PATCH", "/api/v1/accounts/update_credentials", "locked", "true")
                .ok();
        press(frank.id(), "follow");
        assertThat(page(alice, "/@pages_frank").text()).contains("Requested");
        assertThat(press(frank.id(), "notify").statusCode()).isEqualTo(302);
        press(frank.id(), "unfollow");
        assertThat(press(frank.id(), "notify").statusCode())
                .as("the bell begins no follow")
                .isEqualTo(409);
    }

    @Test
    void aNoteThatIsTooLongComesBackWithWhatIsWrong() {
        HttpResponse<String> answer = press(bobId, "note", "note", "x".repeat(2001));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(answer.body());
        assertThat(again.select("#note").text()).hasSize(2001);
        assertThat(again.select("#note").attr("aria-describedby")).contains("note-e");
        assertThat(press(bobId, "note", "note", "met at the fair").statusCode()).isEqualTo(302);
        assertThat(page(alice, "/@pages_bob").select(".note-box").text()).contains("met at the fair");
    }

    @Test
    void aReportNeedsAReasonAndIsSent() {
        String post = bob.post("Buy lighthouses", "public").path("id").asText();
        HttpResponse<String> form = alice.get("/people/" + bobId + "/report?post=" + post);
        assertThat(form.body()).contains("Buy lighthouses");

        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "authenticity_token", Visit.token(form), "post", post, "comment", "Too loud", "back", "/@pages_bob"));
        HttpResponse<String> refused = alice.post("/people/" + bobId + "/report", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#comment").text()).isEqualTo("Too loud");

        typed.put("category", "spam");
        HttpResponse<String> sent = alice.post("/people/" + bobId + "/report", typed);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Visit.location(sent)).isEqualTo("/@pages_bob");
    }

    @Test
    void formsOfOthersAndWaysToOthersAreRefused() {
        assertThat(alice.post("/people/" + bobId + "/actions", Map.of("do", "follow"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visit.location(press(bobId, "unmute", "back", "//evil.example/")))
                .isEqualTo("/");
        assertThat(press(bobId, "explode").statusCode()).isEqualTo(400);
        assertThat(press("1", "follow").statusCode()).isEqualTo(404);
        assertThat(visitor().get("/safety").statusCode()).isEqualTo(302);
    }

    @Test
    void aScriptGetsTheRowAsItIsNow() {
        String token = Visit.token(alice.get("/safety"));
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/people/" + bobId + "/actions"))
                .header("Cookie", alice.cookies())
                .header("X-Requested-With", "fetch")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        Visit.encode(Map.of("authenticity_token", token, "do", "unmute", "bio", "1"))))
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        Document row = Jsoup.parse(answer.body());
        assertThat(row.select(".account")).hasSize(1);
        assertThat(row.select("html > head > *")).as("no whole page").isEmpty();
    }

    @Test
    void hostileNamesStayText() {
        ApiPerson mallory = ApiPerson.create(server, "pages_mallory");
        mallory.form(
                        "PATCH",
                        "/api/v1/accounts/update_credentials",
                        "display_name",
                        "<script>alert(1)</script>",
                        "note",
                        "\"><img src=x onerror=alert(1)>")
                .ok();

        for (String path :
                new String[] {"/@pages_mallory", "/@pages_mallory/about", "/people/" + mallory.id() + "/block"}) {
            Document page = page(alice, path);
            assertThat(page.select("main script, main img[onerror]")).as(path).isEmpty();
            assertThat(page.text()).as(path).contains("<script>alert(1)</script>");
        }
    }
}
