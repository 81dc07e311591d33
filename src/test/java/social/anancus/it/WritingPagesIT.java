package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** Writing, notifications, conversations, search and lists in a browser without scripts. */
class WritingPagesIT {
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;
    private static Visit visit;
    private static Visit other;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
        alice = ApiPerson.create(server, "writer");
        bob = ApiPerson.create(server, "reader");
        visit = logIn("writer", "203.0.113.91");
        other = logIn("reader", "203.0.113.92");
        // a new password takes back all tokens
        alice = alice.withNewToken();
        bob = bob.withNewToken();
    }

    private static Visit logIn(String name, String address) {
        RunningServer.Ran changed = server.command("accounts", "modify", name, "--reset-password");
        Matcher shown = Pattern.compile("[Pp]assword:\\s+(\\S+)").matcher(changed.output());
        assertThat(shown.find()).as(changed.output()).isTrue();
        Visit visit = new Visit(server, address);
        visit.submit(
                visit.get("/auth/sign_in"), "Log in", Map.of("user[email]", name, "user[password]", shown.group(1)));
        assertThat(visit.hasCookie("anancus_session")).isTrue();
        return visit;
    }

    private static FormRounds composer() {
        return composer(visit.get("/compose"));
    }

    private static FormRounds composer(HttpResponse<String> page) {
        return new FormRounds(page, "form#composer");
    }

    private static Document shown(HttpResponse<String> page) {
        return Jsoup.parse(page.body());
    }

    private static int posts(ApiPerson person, String text) {
        int found = 0;
        for (var status :
                person.get("/api/v1/accounts/" + person.id() + "/statuses").ok()) {
            found += status.path("content").asText().contains(text) ? 1 : 0;
        }
        return found;
    }

    @Test
    void aTextThatIsTooLongComesBackWithTheMistakeAtItsField() {
        String text = "long ".repeat(101) + "indeed";
        HttpResponse<String> answer = visit.send(composer().set("text", text).add("do", "publish"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = shown(answer);
        assertThat(page.select("#text").val()).isEqualTo(text);
        assertThat(page.select("#text").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#text").attr("aria-describedby")).contains("text-e");
        assertThat(page.select("#text-e").text()).contains("500");
        assertThat(posts(alice, "indeed")).isZero();
    }

    @Test
    void aFormThatIsSentTwiceMakesOnePost() {
        FormRounds form = composer().set("text", "only once, please").add("do", "publish");
        HttpResponse<String> first = visit.send(form);
        HttpResponse<String> second = visit.send(form);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(posts(alice, "only once, please")).isEqualTo(1);
        assertThat(shown(visit.get("/drafts")).select(".notice-good a").attr("href"))
                .startsWith("/@writer/");
    }

    @Test
    void anAttachmentIsKeptThroughTheRoundsOfTheForm() {
        HttpResponse<String> added =
                visit.send(composer().add("add", "media").file("file", "a.png", Pictures.png(60, 40)));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        FormRounds form = composer(added);
        assertThat(form.values("media")).hasSize(1);
        String id = form.values("media").getFirst();
        form.set("description-" + id, "Forty lines of sixty").set("focus-" + id, "0.66,0.66");
        HttpResponse<String> asked = visit.send(form.add("add", "poll"));
        form = composer(asked);
        assertThat(form.values("description-" + id)).containsExactly("Forty lines of sixty");
        assertThat(form.values("option")).hasSize(2);
        form = composer(visit.send(form.add("remove", "poll")));
        assertThat(visit.send(form.set("text", "with a picture").add("do", "publish"))
                        .statusCode())
                .isEqualTo(302);
        var status = alice.get("/api/v1/accounts/" + alice.id() + "/statuses?only_media=true")
                .ok()
                .path(0);
        assertThat(status.path("media_attachments").path(0).path("description").asText())
                .isEqualTo("Forty lines of sixty");
        assertThat(status.path("media_attachments")
                        .path(0)
                        .path("meta")
                        .path("focus")
                        .path("x")
                        .asDouble())
                .isEqualTo(0.66);
        // sent once more, its attachment is in use, and it is still the same post
        HttpResponse<String> again = visit.send(form);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(posts(alice, "with a picture")).isEqualTo(1);
    }

    @Test
    void somebodyElsesAttachmentIsRefused() {
        String foreign = bob.upload("/api/v2/media", Pictures.png(30, 30))
                .ok()
                .path("id")
                .asText();
        HttpResponse<String> answer = visit.send(
                composer().set("text", "not mine").add("media", foreign).add("do", "publish"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("#media-e").text()).isNotEmpty();
        assertThat(shown(answer).select("input[name=media]")).isEmpty();
        assertThat(posts(alice, "not mine")).isZero();
    }

    @Test
    void aFormFromElsewhereLeavesNoFileBehind() throws Exception {
        FormRounds form = composer()
                .set("authenticity_token", "forged")
                .add("add", "media")
                .file("file", "a.png", Pictures.png(60, 40));
        assertThat(visit.send(form).statusCode()).isEqualTo(422);
        Path folder = server.data().resolve("uploads");
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("upload-")))
                        .isEmpty();
            }
        }
    }

    @Test
    void aPostIsChangedAndThenWrittenAnew() {
        String id = alice.post("first version", "unlisted").path("id").asText();
        FormRounds form = composer(visit.get("/posts/" + id + "/edit"));
        assertThat(form.values("text")).containsExactly("first version");
        assertThat(visit.send(form.set("text", "second version").add("do", "publish"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(alice.get("/api/v1/statuses/" + id).ok().path("content").asText())
                .contains("second version");
        HttpResponse<String> question = visit.get("/posts/" + id + "/delete");
        assertThat(question.body()).contains("second version");
        HttpResponse<String> redrafted = visit.submit(question, "Delete and redraft", Map.of("do", "redraft"));
        form = composer(visit.follow(redrafted));
        assertThat(form.values("text")).containsExactly("second version");
        assertThat(form.values("visibility")).containsExactly("unlisted");
        assertThat(alice.get("/api/v1/statuses/" + id).status()).isEqualTo(404);
        String draft = form.values("draft").getFirst();
        assertThat(visit.send(form.set("text", "third version").add("do", "publish"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(posts(alice, "third version")).isEqualTo(1);
        assertThat(visit.get("/compose?draft=" + draft).statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerReachesNoMorePeopleThanWhatItAnswers() {
        String id = bob.json(
                        "POST",
                        "/api/v1/statuses",
                        "{\"status\":\"@writer a word\",\"visibility\":\"direct\",\"spoiler_text\":\"quietly\"}")
                .ok()
                .path("id")
                .asText();
        FormRounds form = composer(visit.get("/compose?reply_to=" + id));
        assertThat(form.values("text")).containsExactly("@reader");
        assertThat(form.values("visibility")).containsExactly("direct");
        assertThat(form.values("warning")).containsExactly("quietly");
        assertThat(form.values("reply_to")).containsExactly(id);
    }

    @Test
    void whatIsScheduledCanBeMovedAndCancelled() {
        FormRounds form =
                composer(visit.send(composer().set("text", "for later").add("add", "time")));
        assertThat(visit.send(form.set("at", "2001-01-01T10:00").add("do", "publish"))
                        .statusCode())
                .isEqualTo(422);
        form.set("do", "publish").set("at", "2099-01-01T10:00").set("zone", "Europe/Berlin");
        assertThat(visit.send(form).statusCode()).isEqualTo(302);
        var waiting = alice.get("/api/v1/scheduled_statuses").ok().path(0);
        assertThat(waiting.path("scheduled_at").asText()).startsWith("2099-01-01T09:00");
        String path = "/scheduled/" + waiting.path("id").asText();
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        HttpResponse<String> moved = visit.submit(
                visit.get(path), "Save time", Map.of("do", "move", "at", "2099-02-01T10:00", "zone", "UTC"));
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(visit.submit(visit.get(path), "Save time", Map.of("do", "cancel"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visit.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        String id = bob.post("by bob", "public").path("id").asText();
        assertThat(visit.get("/posts/" + id + "/edit").statusCode()).isEqualTo(404);
        assertThat(visit.get("/posts/" + id + "/delete").statusCode()).isEqualTo(404);
        FormRounds draft = composer().set("text", "half a thought").add("do", "draft");
        assertThat(visit.send(draft).statusCode()).isEqualTo(302);
        String path =
                shown(visit.get("/drafts")).select("a[href^=/compose?draft=]").attr("href");
        assertThat(visit.get(path).statusCode()).isEqualTo(200);
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        String list = alice.form("POST", "/api/v1/lists", "title", "mine")
                .ok()
                .path("id")
                .asText();
        assertThat(other.get("/lists/" + list + "/edit").statusCode()).isEqualTo(404);
        assertThat(other.get("/lists/" + list + "/delete").statusCode()).isEqualTo(404);
        assertThat(other.get("/conversations/999999999").statusCode()).isEqualTo(404);
        assertThat(other.get("/notifications/requests/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void notificationsAreGroupedAndReadByWhoOpensThem() {
        String id = alice.post("worth a star", "public").path("id").asText();
        bob.form("POST", "/api/v1/statuses/" + id + "/favourite").ok();
        Awaitility.await()
                .until(() -> visit.get("/notifications/mentions").statusCode() == 200
                        && alice.get("/api/v2/notifications").ok().toString().contains("favourite"));
        Document first = shown(visit.get("/notifications"));
        assertThat(first.select(".notif .notif-icon.is-fav")).isNotEmpty();
        assertThat(first.select(".notif.is-unread")).isNotEmpty();
        assertThat(first.select(".notif .notif-post a[href$=" + id + "]").text())
                .isEqualTo("worth a star");
        Document second = shown(visit.get("/notifications"));
        assertThat(second.select(".notif.is-unread")).isEmpty();
        String group = second.select(".notif button[name=dismiss]").attr("value");
        HttpResponse<String> page = visit.get("/notifications");
        visit.post("/notifications", Map.of("authenticity_token", Visit.token(page), "dismiss", group));
        assertThat(shown(visit.get("/notifications")).select("[data-group=" + group + "]"))
                .isEmpty();
    }

    @Test
    void whoIsFilteredCanBeLetIn() {
        ApiPerson carol = ApiPerson.create(server, "stranger");
        carol.post("@writer may I come in", "direct");
        Awaitility.await()
                .until(() -> visit.get("/notifications/requests").body().contains("@stranger"));
        assertThat(visit.get("/conversations").body()).doesNotContain("may I come in");
        HttpResponse<String> page = visit.get("/notifications/requests");
        String id = shown(page).select("input[name=id]").attr("value");
        assertThat(visit.get("/notifications/requests/" + id).body()).contains("may I come in");
        visit.post(
                "/notifications/requests", Map.of("authenticity_token", Visit.token(page), "id", id, "do", "accept"));
        assertThat(visit.get("/notifications/requests").body()).doesNotContain("@stranger");
        assertThat(visit.get("/conversations").body()).contains("may I come in");
    }

    @Test
    void aConversationIsReadAnsweredAndRemoved() {
        // what strangers write to somebody alone waits among the filtered
        alice.form("POST", "/api/v1/accounts/" + bob.id() + "/follow").ok();
        bob.post("@writer the tea is ready", "direct");
        Awaitility.await().until(() -> visit.get("/conversations").body().contains("the tea is ready"));
        String path = shown(visit.get("/conversations"))
                .select("a.conv.is-unread:contains(the tea is ready)")
                .attr("href");
        HttpResponse<String> page = visit.get(path);
        assertThat(shown(page).select(".bubbles li:not(.is-mine)").text()).contains("the tea is ready");
        assertThat(page.body()).contains("not end-to-end encrypted");
        assertThat(shown(visit.get("/conversations")).select("a.conv.is-unread[href=" + path + "]"))
                .isEmpty();
        FormRounds answer = new FormRounds(page, "form.composer");
        assertThat(answer.values("text")).containsExactly("@reader");
        HttpResponse<String> sent = visit.submit(page, "Send", Map.of("text", "@reader coming", "do", "publish"));
        assertThat(Visit.location(sent)).isEqualTo(path);
        assertThat(shown(visit.get(path)).select(".bubbles li.is-mine").text()).contains("coming");
        assertThat(bob.get("/api/v1/conversations").ok().toString()).contains("coming");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        visit.post(path, Map.of("authenticity_token", Visit.token(page), "do", "remove"));
        assertThat(visit.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void peopleArePutIntoAListAndTakenOut() {
        ApiPerson carol = ApiPerson.create(server, "teataster");
        HttpResponse<String> refused = visit.submit(visit.get("/lists"), "Create", Map.of("title", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(shown(refused).select("#title-e").text()).isNotEmpty();
        HttpResponse<String> made = visit.submit(visit.get("/lists"), "Create", Map.of("title", "Tea people"));
        String edit = Visit.location(made);
        String members = edit.replace("/edit", "/members");
        String token = Visit.token(visit.get(edit));
        assertThat(visit.post(members, Map.of("authenticity_token", token, "add", carol.id()))
                        .statusCode())
                .as("nobody follows that one yet")
                .isEqualTo(404);
        alice.form("POST", "/api/v1/accounts/" + carol.id() + "/follow").ok();
        HttpResponse<String> found = visit.get(edit + "?q=teataster");
        assertThat(shown(found).select("button[name=add]").attr("value")).isEqualTo(carol.id());
        visit.post(members, Map.of("authenticity_token", token, "add", carol.id()));
        assertThat(shown(visit.get(edit)).select("button[name=remove]").attr("value"))
                .isEqualTo(carol.id());
        assertThat(visit.get("/lists").body()).contains("1 person");
        visit.post(members, Map.of("authenticity_token", token, "remove", carol.id()));
        assertThat(shown(visit.get(edit)).select("button[name=remove]")).isEmpty();
        visit.post(edit.replace("/edit", "/delete"), Map.of("authenticity_token", token));
        assertThat(visit.get(edit).statusCode()).isEqualTo(404);
    }

    @Test
    void peopleTagsAndPostsAreFound() {
        String id = alice.post("a heron at dusk #heronry", "public").path("id").asText();
        assertThat(shown(visit.get("/search?q=reader&type=people"))
                        .select(".account .handle")
                        .text())
                .contains("@reader");
        Awaitility.await()
                .until(() -> visit.get("/search?q=heron&type=posts").body().contains("a heron at dusk"));
        assertThat(shown(visit.get("/search?q=heronry&type=tags")).select(".tagrow a"))
                .isNotEmpty();
        String url = alice.get("/api/v1/statuses/" + id).ok().path("url").asText();
        HttpResponse<String> led = visit.get("/search?" + Visit.encode(Map.of("q", url)));
        assertThat(Visit.location(led)).isEqualTo("/@writer/" + id);
        HttpResponse<String> none = visit.get("/search?" + Visit.encode(Map.of("q", "nobody@nowhere.invalid")));
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(shown(none).select("[role=status]").text()).contains("did not answer");
        Visit visitor = new Visit(server, "203.0.113.93");
        assertThat(visitor.get("/search?q=heron").body()).doesNotContain("a heron at dusk");
    }
}
