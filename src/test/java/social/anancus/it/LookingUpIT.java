package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockPeer;
import social.anancus.support.peer.PeerActor;
import social.anancus.support.peer.Reply;

/** People look for accounts, statuses and pictures of other servers through the API of the running server. */
class LookingUpIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static int round;

    private static FederatedServer one;
    private static ApiPerson alice;

    private MockPeer peer;
    private PeerActor carol;

    @BeforeAll
    static void start() {
        one = FederatedServer.one();
        alice = one.person("alice");
    }

    @BeforeEach
    void freshPeer() {
        round++;
        peer = one.world().host("looked-up-" + round + ".test");
        carol = peer.actor("carol");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode search(String text) {
        return alice.get("/api/v2/search?resolve=true&q=" + encode(text)).ok();
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    /** The path of an address of the server itself, which a test reaches on this machine only. */
    private static String path(String address) {
        URI uri = URI.create(address);
        assertThat(uri.getAuthority()).as(address).isEqualTo(one.authority());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static HttpResponse<String> see(String address) {
        return one.server().get(path(address));
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @Test
    void aHandleIsFoundThoughNobodyHereKnowsIt() {
        JsonNode found = only(search("@" + carol.handle()).path("accounts"));

        assertThat(found.path("acct").asText()).isEqualTo(carol.handle());
        assertThat(found.path("uri").asText()).isEqualTo(carol.id());
        assertThat(peer.received())
                .filteredOn(each -> each.uri().getPath().startsWith("/.well-known/webfinger"))
                .hasSize(1);
        assertThat(only(search(carol.handle()).path("accounts")).path("id")).isEqualTo(found.path("id"));
        assertThat(alice.get("/api/v1/accounts/lookup?acct=" + encode(carol.handle()))
                        .ok()
                        .path("id"))
                .isEqualTo(found.path("id"));
    }

    @Test
    void aServerThatShowsNothingToStrangersIsAskedWithASignature() {
        peer.wantsSignatures();

        assertThat(only(search(carol.handle()).path("accounts")).path("acct").asText())
                .isEqualTo(carol.handle());
    }

    @Test
    void whatIsNotAskedForIsNotFetched() {
        assertThat(alice.get("/api/v2/search?q=" + encode(carol.handle())).ok().path("accounts"))
                .isEmpty();
        assertThat(alice.get("/api/v1/accounts/lookup?acct=" + encode(carol.handle()))
                        .status())
                .isEqualTo(404);
        assertThat(peer.received()).isEmpty();
        assertThat(only(alice.get("/api/v1/accounts/search?resolve=true&q=" + encode(carol.handle()))
                                .ok())
                        .path("acct")
                        .asText())
                .isEqualTo(carol.handle());
    }

    @Test
    void anAddressLeadsToItsStatusAlsoThatOfAPage() {
        ObjectNode note = carol.note("<p>found</p>");
        String id = note.path("id").asText();
        peer.serve(
                "/@carol/page",
                Reply.of(
                        "text/html; charset=utf-8",
                        "<html><head><link rel=\"alternate\" type=\"application/activity+json\" href=\"" + id
                                + "\"></head></html>"));

        JsonNode byId = only(search(id).path("statuses"));
        JsonNode byPage = only(search(peer.uri("/@carol/page").toString()).path("statuses"));

        assertThat(byId.path("content").asText()).isEqualTo("<p>found</p>");
        assertThat(byId.path("account").path("acct").asText()).isEqualTo(carol.handle());
        assertThat(byPage.path("id")).isEqualTo(byId.path("id"));
        assertThat(only(search(carol.id()).path("accounts")).path("acct").asText())
                .isEqualTo(carol.handle());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(search(peer.uri("/nothing").toString()).path("statuses")).isEmpty();
        assertThat(search("nobody@" + peer.authority()).path("accounts")).isEmpty();
        assertThat(search("nobody@nowhere-at-all.test").path("accounts")).isEmpty();
    }

    @Test
    void whoIsMentionedIsFoundBefore() {
        JsonNode status = alice.form("POST", "/api/v1/statuses", "status", "hi @" + carol.handle())
                .ok();

        assertThat(only(status.path("mentions")).path("acct").asText()).isEqualTo(carol.handle());
        assertThat(status.path("content").asText()).contains(peer.uri("/@carol").toString());
    }

    @Test
    void whoOpensAThreadSeesItsRepliesSoon() {
        ObjectNode question = carol.note("<p>question</p>");
        ObjectNode answer = carol.note("<p>answer</p>");
        answer.set("inReplyTo", question.path("id"));
        question.put("published", "2024-05-06T07:08:09Z");
        ObjectNode replies = question.putObject("replies");
        replies.put("id", question.path("id").asText() + "/replies").put("type", "Collection");
        ObjectNode list = replies.deepCopy();
        list.put("@context", "https://www.w3.org/ns/activitystreams");
        list.putArray("items").add(answer.path("id"));
        peer.serve(URI.create(list.path("id").asText()).getPath(), list);
        String id = only(search(question.path("id").asText()).path("statuses"))
                .path("id")
                .asText();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(only(alice.get("/api/v1/statuses/" + id + "/context")
                                        .ok()
                                        .path("descendants"))
                                .path("content")
                                .asText())
                        .isEqualTo("<p>answer</p>"));
    }

    @Test
    void whoOpensAProfileSeesWhatItWroteSoon() {
        ObjectNode note = carol.note("<p>written before</p>");
        ObjectNode outbox = note.objectNode();
        outbox.put("@context", "https://www.w3.org/ns/activitystreams")
                .put("id", carol.id() + "/outbox")
                .put("type", "OrderedCollection")
                .put("totalItems", 41);
        outbox.putArray("orderedItems").add(carol.activity("Create", note));
        peer.serve(URI.create(carol.id() + "/outbox").getPath(), outbox);
        String id = only(search(carol.handle()).path("accounts")).path("id").asText();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(only(alice.get("/api/v1/accounts/" + id + "/statuses")
                                        .ok())
                                .path("content")
                                .asText())
                        .isEqualTo("<p>written before</p>"));
        assertThat(alice.get("/api/v1/accounts/" + id)
                        .ok()
                        .path("statuses_count")
                        .asInt())
                .isEqualTo(41);
        assertThat(alice.get("/api/v1/timelines/home").ok())
                .noneMatch(each -> each.path("account").path("id").asText().equals(id));
    }

    private JsonNode picture(String file, Reply reply) {
        peer.serve(file, reply);
        ObjectNode note = carol.note("<p>look</p>");
        ArrayNode attachments = note.putArray("attachment");
        attachments
                .addObject()
                .put("type", "Document")
                .put("mediaType", "image/png")
                .put("url", peer.uri(file).toString())
                .put("name", "a picture");
        return only(only(search(note.path("id").asText()).path("statuses")).path("media_attachments"));
    }

    @Test
    void picturesAreFetchedWhenSomebodyLooks() {
        JsonNode media = picture("/a.png", Reply.of("image/png", Pictures.png(60, 40)));
        assertThat(media.path("type").asText()).isEqualTo("image");
        assertThat(media.path("remote_url").asText())
                .isEqualTo(peer.uri("/a.png").toString());
        assertThat(media.path("description").asText()).isEqualTo("a picture");
        assertThat(peer.received()).noneMatch(each -> each.uri().getPath().equals("/a.png"));

        HttpResponse<String> proxied = see(media.path("preview_url").asText());
        assertThat(proxied.statusCode()).isEqualTo(302);
        String file = proxied.headers().firstValue("Location").orElse("");
        HttpResponse<String> shown = see(file);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(type(shown)).isEqualTo("image/png");

        assertThat(see(media.path("url").asText()).statusCode()).isEqualTo(302);
        assertThat(peer.received().stream().filter(each -> each.uri().getPath().equals("/a.png")))
                .hasSize(1);
    }

    /** ORG-07, MED-02. */
    @Test
    void whatIsNoPictureIsNotShown() {
        JsonNode page = picture("/b.png", Reply.of("image/png", "<html><script>alert(1)</script></html>"));
        JsonNode svg = picture("/c.png", Reply.of("image/png", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
        JsonNode nothing = picture("/d.png", Reply.status(404));

        assertThat(see(page.path("url").asText()).statusCode()).isEqualTo(404);
        assertThat(see(svg.path("url").asText()).statusCode()).isEqualTo(404);
        assertThat(see(nothing.path("url").asText()).statusCode()).isEqualTo(404);
    }

    /** MED-11. */
    @Test
    void whoWasNotToldTheAddressMustBeAllowedToSeeTheStatus() {
        JsonNode media = picture("/e.png", Reply.of("image/png", Pictures.png(60, 40)));
        String url = media.path("url").asText();

        assertThat(see(url.replaceFirst("\\?.*", "")).statusCode()).isEqualTo(302);
        assertThat(see(url.replaceFirst("/media_proxy/\\d+", "/media_proxy/1")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void avatarsAndEmojisAreFetchedWhenSomebodyLooks() {
        peer.serve("/face.png", Reply.of("image/png", Pictures.png(80, 80)));
        peer.serve("/blob.png", Reply.of("image/png", Pictures.png(50, 30)));
        carol.document().put("name", "Carol :blob:");
        carol.document()
                .putObject("icon")
                .put("type", "Image")
                .put("url", peer.uri("/face.png").toString());
        ObjectNode emoji = carol.document().putArray("tag").addObject();
        emoji.put("type", "Emoji").put("name", ":blob:");
        emoji.putObject("icon")
                .put("type", "Image")
                .put("url", peer.uri("/blob.png").toString());

        JsonNode found = only(search(carol.handle()).path("accounts"));
        HttpResponse<String> avatar = see(found.path("avatar").asText());
        HttpResponse<String> blob = see(only(found.path("emojis")).path("url").asText());

        assertThat(type(see(avatar.headers().firstValue("Location").orElse(""))))
                .startsWith("image/");
        assertThat(type(see(blob.headers().firstValue("Location").orElse("")))).startsWith("image/");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                alice.get("/api/v1/accounts/" + found.path("id").asText())
                                        .ok()
                                        .path("avatar")
                                        .asText())
                        .contains("/media_attachments/files/"));
    }
}
