package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.support.Chromium;
import social.anancus.support.Pictures;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockPeer;
import social.anancus.support.peer.PeerActor;
import social.anancus.support.peer.Received;
import social.anancus.support.peer.Reply;

/** What another server sends in every field that people here see: it stays text, runs nowhere, asks nobody, moves nothing. */
class HostileStrangersIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final String EVIL_NAME =
            "<img src=x onerror=hurt=9>:evil: \u202Egnp.exe " + "<b>".repeat(30) + "W".repeat(200);

    private static FederatedServer server;
    private static Browser browser;
    private static Login alice;
    private static Guest reader;
    private static PeerActor mallory;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = FederatedServer.one();
        alice = Login.create(server.server(), "hostilesreader");
        mallory = host().actor("mallory");
        describe(mallory.document());
        befriend();
        post();
        react();
        browser = Chromium.launch(Guest.sees(server));
        reader = Guest.visitor(server, browser).logIn(alice);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static MockPeer host() {
        MockPeer host = server.world().host("hostile.test");
        host.serve("/picture.png", Reply.of("image/png", Pictures.png(60, 40)));
        return host;
    }

    private static void describe(ObjectNode actor) {
        actor.put("name", EVIL_NAME);
        actor.put(
                "summary",
                "<p>" + Hostile.SCRIPT + Hostile.BREAKOUT + Hostile.TURNED + Hostile.LONG + "</p>" + Hostile.NESTED);
        actor.put("url", "javascript:hurt=10");
        ArrayNode fields = actor.putArray("attachment");
        field(fields, Hostile.SCRIPT + "\u202E", "<a href=\"javascript:hurt=11\" rel=\"me\">here</a>" + Hostile.TURNED);
        field(fields, Hostile.LONG, "<span>" + Hostile.LONG + "</span>" + Hostile.NESTED);
        field(fields, "Site", "<a href='https://tracker.example/" + Hostile.LONG + "' onmouseover='hurt=12'>site</a>");
        emojis(actor.putArray("tag"));
        actor.putObject("icon")
                .put("type", "Image")
                .put("mediaType", "image/svg+xml")
                .put("url", "data:image/svg+xml,<svg onload='hurt=13' xmlns='http://www.w3.org/2000/svg'/>");
        actor.putObject("image")
                .put("type", "Image")
                .put("url", "javascript:hurt=14")
                .put("summary", Hostile.BREAKOUT);
    }

    private static void field(ArrayNode fields, String name, String value) {
        fields.addObject().put("type", "PropertyValue").put("name", name).put("value", value);
    }

    private static void emojis(ArrayNode tags) {
        for (String name : List.of(":evil:", ":<img src=x onerror=hurt=15>:", "\":onload=hurt=16:", Hostile.LONG)) {
            tags.addObject()
                    .put("type", "Emoji")
                    .put("id", mallory.peer().uri("/emoji/1").toString())
                    .put("name", name)
                    .putObject("icon")
                    .put("type", "Image")
                    .put("mediaType", "image/png")
                    .put("url", mallory.peer().uri("/picture.png").toString());
        }
    }

    /** Each follows the other, as nothing is hostile that nobody reads. */
    private static void befriend() {
        String id = find("accounts", "@" + mallory.handle());
        NAMES.put("mallory", "@" + mallory.handle());
        NAMES.put("id", id);
        alice.api().form("POST", "/api/v1/accounts/" + id + "/follow").ok();
        Received follow = mallory.peer().awaitPost("Follow", it -> it.objectId().equals(mallory.id()));
        send(mallory.activity("Accept", follow.json()));
        send(mallory.activity("Follow", actor()));
        await("both follow").atMost(SOON).until(() -> {
            JsonNode tie = alice.api()
                    .get("/api/v1/accounts/relationships?id[]=" + id)
                    .ok()
                    .path(0);
            return tie.path("following").asBoolean() && tie.path("followed_by").asBoolean();
        });
    }

    private static String actor() {
        return server.actorOf(alice.username()).path("id").asText();
    }

    private static String find(String kind, String query) {
        JsonNode found = alice.api()
                .get("/api/v2/search?resolve=true&type=" + kind + "&q="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .ok()
                .path(kind);
        assertThat(found).as(query).isNotEmpty();
        return found.path(0).path("id").asText();
    }

    private static void send(ObjectNode activity) {
        assertThat(mallory.post(server.sharedInbox(), activity).status()).isEqualTo(202);
    }

    private static void post() {
        ObjectNode note =
                hostileNote("<p>" + Hostile.SCRIPT + Hostile.BREAKOUT + Hostile.TURNED + "</p>" + Hostile.NESTED);
        arrive("post", note);
        String before = note.path("content").asText();
        note.put("content", before + "<p>edited " + Hostile.LONG + "</p>");
        note.put("summary", Hostile.LONG + Hostile.TURNED);
        note.put("updated", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        send(mallory.about("Update", note));
        await("the edit")
                .atMost(SOON)
                .until(() -> alice.api()
                        .get("/api/v1/statuses/" + NAMES.get("post"))
                        .ok()
                        .hasNonNull("edited_at"));

        ObjectNode poll = hostileNote("<p>" + Hostile.LONG + "</p>");
        poll.put("type", "Question");
        poll.put("endTime", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        ArrayNode options = poll.putArray("oneOf");
        for (String option : List.of(Hostile.SCRIPT + Hostile.TURNED, Hostile.BREAKOUT, Hostile.LONG, ":evil:")) {
            options.addObject()
                    .put("type", "Note")
                    .put("name", option)
                    .putObject("replies")
                    .put("type", "Collection")
                    .put("totalItems", 3);
        }
        poll.remove("attachment");
        arrive("poll", poll);
        toMe(hostileNote("<p>in public " + Hostile.TURNED + "</p>"), List.of(PeerActor.PUBLIC), "mention");
        toMe(hostileNote("<p>in private " + Hostile.TURNED + Hostile.LONG + "</p>"), List.of(), "letter");
    }

    private static ObjectNode hostileNote(String html) {
        ObjectNode note = mallory.note(html);
        note.put("summary", Hostile.BREAKOUT + Hostile.TURNED + Hostile.SCRIPT);
        note.put("url", "javascript:hurt=17");
        note.put("sensitive", true);
        note.putObject("contentMap").put("\"><script>hurt=18</script>", html);
        ArrayNode tags = note.putArray("tag");
        emojis(tags);
        for (String name : List.of("#hostile", "#<script>hurt=19</script>", "#\u202Eelitsoh", "#" + Hostile.LONG)) {
            tags.addObject().put("type", "Hashtag").put("name", name).put("href", "javascript:hurt=20");
        }
        ArrayNode files = note.putArray("attachment");
        for (String url : List.of(mallory.peer().uri("/picture.png").toString(), "javascript:hurt=21")) {
            files.addObject()
                    .put("type", "Document")
                    .put("mediaType", "image/png")
                    .put("url", url)
                    .put("name", Hostile.SCRIPT + Hostile.BREAKOUT + Hostile.TURNED + Hostile.LONG);
        }
        return note;
    }

    private static void arrive(String name, ObjectNode note) {
        send(mallory.about("Create", note));
        String uri = note.path("id").asText();
        NAMES.put(name, await(name + " at home").atMost(SOON).until(() -> home(uri), id -> !id.isEmpty()));
    }

    private static String home(String uri) {
        for (JsonNode status :
                alice.api().get("/api/v1/timelines/home?limit=40").ok()) {
            if (status.path("uri").asText().equals(uri)) {
                return status.path("id").asText();
            }
        }
        return "";
    }

    private static void toMe(ObjectNode note, List<String> others, String name) {
        ArrayNode to = note.putArray("to").add(actor());
        others.forEach(to::add);
        note.putArray("cc");
        note.withArray("tag")
                .addObject()
                .put("type", "Mention")
                .put("name", "@" + alice.username() + "<script>hurt=22</script>")
                .put("href", actor());
        send(mallory.about("Create", note));
        await(name)
                .atMost(SOON)
                .until(() -> alice.api()
                        .get("/api/v1/notifications?types[]=mention")
                        .ok()
                        .findValuesAsText("uri")
                        .contains(note.path("id").asText()));
    }

    /** What fills notifications; and a boost by which others come across it. */
    private static void react() {
        JsonNode own = alice.api().post("Be nice #hostile", "public");
        NAMES.put("own", own.path("id").asText());
        for (String type : List.of("Like", "Announce")) {
            ObjectNode activity = mallory.activity(type, own.path("uri").asText());
            activity.putArray("to").add(PeerActor.PUBLIC);
            send(activity);
        }
        await("both are noticed")
                .atMost(SOON)
                .until(() -> alice.api()
                        .get("/api/v1/notifications")
                        .ok()
                        .findValuesAsText("type")
                        .containsAll(List.of("favourite", "reblog", "follow", "mention")));
        alice.api()
                .form("POST", "/api/v1/statuses/" + NAMES.get("post") + "/reblog")
                .ok();
        NAMES.put(
                "conversation",
                alice.api().get("/api/v1/conversations").ok().path(0).path("id").asText());
        NAMES.put(
                "list",
                alice.api()
                        .form("POST", "/api/v1/lists", "title", "Strangers")
                        .ok()
                        .path("id")
                        .asText());
        alice.api()
                .form("POST", "/api/v1/lists/" + NAMES.get("list") + "/accounts", "account_ids[]", path("{id}"))
                .ok();
    }

    private static String path(String template) {
        String path = template;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        return path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/public",
                "/tags/hostile",
                "/{mallory}",
                "/{mallory}/about",
                "/{mallory}/media",
                "/{mallory}/with_replies",
                "/{mallory}/{post}",
                "/{mallory}/{poll}",
                "/{mallory}/{poll}?results=1",
                "/{mallory}/{post}/history",
                "/notifications",
                "/conversations",
                "/conversations/{conversation}",
                "/search?q=mallory",
                "/lists/{list}",
                "/lists/{list}/edit",
                "/compose?reply_to={post}",
                "/compose?quote={post}",
                "/people/{id}/mute",
                "/people/{id}/block_domain",
                "/people/{id}/report?post={post}",
                "/authorize_interaction?uri=%40mallory%40hostile.test"
            })
    void whoIsLoggedInReadsItUnharmed(String path) {
        reader.troubles().clear();
        reader.elsewhere();
        reader.open(path(path)
                .replace(
                        "%40hostile.test",
                        "%40" + URLEncoder.encode(mallory.peer().authority(), StandardCharsets.UTF_8)));

        Hostile.check(reader, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/@hostilesreader",
                "/@hostilesreader/followers",
                "/public",
                "/tags/hostile",
                "/@hostilesreader/{own}",
                "/@hostilesreader/{own}/favourites",
                "/{mallory}"
            })
    void aVisitorReadsItUnharmed(String path) {
        try (Guest visitor = Guest.visitor(server, browser)) {
            visitor.open(path(path));

            Hostile.check(visitor, path);
        }
    }
}
