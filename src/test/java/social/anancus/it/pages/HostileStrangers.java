package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockPeer;
import social.anancus.support.peer.PeerActor;
import social.anancus.support.peer.Received;
import social.anancus.support.peer.Reply;

/** People of another server, one for each {@link Hostile} value, whose documents and activities hold nothing else. */
final class HostileStrangers {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PICTURE = "/picture.png";
    private static final String TAG = "<a href=\"https://hostile.test/tags/hostilework\">#hostilework</a>";

    private final FederatedServer server;
    private final MockPeer host;
    private final Login reader;
    private final String readersActor;
    private final String readersPost;
    private final Map<Hostile, Stranger> strangers = new EnumMap<>(Hostile.class);

    /**
     * One of them.
     *
     * @param actor there
     * @param id here
     * @param note the id here of a note that was changed since
     * @param poll the id here of a poll
     * @param pages ids here of an article, a page, and an event
     */
    record Stranger(PeerActor actor, String id, String note, String poll, List<String> pages) {}

    HostileStrangers(FederatedServer server) {
        this.server = server;
        this.host = server.world().host("hostile.test");
        this.reader = Login.create(server.server(), "hostile_host");
        this.readersActor = server.actorOf(reader.username()).path("id").asText();
        JsonNode said = reader.api().post("Say what you like #hostilework", "public");
        this.readersPost = said.path("uri").asText();
        write("PATCH", "/api/v1/accounts/update_credentials", "locked", "true");
        host.serve(PICTURE, Reply.of("image/png", Pictures.png(60, 40)));
        host.software(Hostile.SCRIPT.value(), Hostile.BREAKOUT.value());
        for (Hostile value : Hostile.values()) {
            strangers.put(value, meet(value));
        }
        strangers.forEach(this::speak);
        arrive();
    }

    Login reader() {
        return reader;
    }

    Stranger of(Hostile value) {
        return Objects.requireNonNull(strangers.get(value));
    }

    MockPeer host() {
        return host;
    }

    /** What they write reaches the reader's pages by jobs. */
    private void arrive() {
        int all = Hostile.values().length;
        some("/api/v1/follow_requests", list -> list.size() == all);
        for (String type : List.of("mention", "favourite", "reblog")) {
            some("/api/v1/notifications?limit=80&types[]=" + type, list -> list.size() >= all);
        }
        strangers.values().forEach(each -> some("/api/v1/statuses/" + each.note(), it -> it.hasNonNull("edited_at")));
        some("/api/v1/conversations", list -> list.size() == all);
    }

    JsonNode some(String path, Predicate<JsonNode> enough) {
        return await(path)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> reader.api().get(path).ok(), enough);
    }

    private void write(String method, String path, String... form) {
        reader.api().form(method, path, form).ok();
    }

    /** Whoever is found is dressed before; what they wrote is looked up one by one. */
    private Stranger meet(Hostile value) {
        PeerActor actor = host.actor(value.lower());
        dress(actor, value);
        ObjectNode note = note(actor, value);
        actor.document().put("featured", featured(actor, note));
        String id = found("accounts", "@" + actor.handle());
        write("POST", "/api/v1/accounts/" + id + "/follow");
        Received follow = host.awaitPost("Follow", it -> it.objectId().equals(actor.id()));
        send(actor, actor.activity("Accept", follow.json()));
        some(
                "/api/v1/accounts/relationships?id[]=" + id,
                it -> it.path(0).path("following").asBoolean());
        List<String> pages = new ArrayList<>();
        for (String type : List.of("Article", "Page", "Event")) {
            pages.add(found("statuses", titled(actor, value, type).path("id").asText()));
        }
        String found = found("statuses", note.path("id").asText());
        return new Stranger(
                actor,
                id,
                found,
                found("statuses", poll(actor, value).path("id").asText()),
                pages);
    }

    private String found(String type, String query) {
        JsonNode found = reader.api()
                .get("/api/v2/search?resolve=true&type=" + type + "&q="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .ok()
                .path(type);
        assertThat(found).as(type + " of " + query).isNotEmpty();
        return found.path(0).path("id").asText();
    }

    private void dress(PeerActor actor, Hostile value) {
        String text = value.filled(value == Hostile.LONG ? 2048 : 200);
        ObjectNode person = actor.document();
        person.put("name", text);
        person.put("summary", Hostile.MARKUP + "<p>" + value.filled(500) + "</p>");
        person.put("url", "javascript:hit=21");
        person.put("movedTo", "javascript:hit=22");
        person.putArray("alsoKnownAs").add("javascript:hit=23").add(text);
        person.putArray("attributionDomains").add(text);
        person.put("published", text);
        person.putObject("generator").put("type", "Application").put("name", text);
        person.set("icon", picture("Image", text));
        person.set("image", picture("Image", text).put("url", "javascript:hit=24"));
        ArrayNode fields = person.putArray("attachment");
        for (String shown : List.of(text, Hostile.MARKUP, "<a href='javascript:hit=25' rel='me'>" + text + "</a>")) {
            fields.addObject().put("type", "PropertyValue").put("name", text).put("value", shown);
        }
        tags(person, value);
    }

    private ObjectNode picture(String type, String text) {
        return new ObjectMapper()
                .createObjectNode()
                .put("type", type)
                .put("mediaType", "image/png")
                .put("url", host.uri(PICTURE).toString())
                .put("name", text)
                .put("summary", text);
    }

    private void tags(ObjectNode object, Hostile value) {
        ArrayNode tags = object.putArray("tag");
        String text = value.filled(200);
        tags.addObject().put("type", "Mention").put("href", readersActor).put("name", text);
        tags.addObject().put("type", "Mention").put("href", "javascript:hit=26").put("name", text);
        tags.addObject().put("type", "Hashtag").put("href", "javascript:hit=27").put("name", "#hostilework");
        tags.addObject().put("type", "Hashtag").put("href", "javascript:hit=28").put("name", text);
        ObjectNode emoji = tags.addObject().put("type", "Emoji").put("name", ":" + text + ":");
        emoji.set("icon", picture("Image", text));
        tags.addObject()
                .put("type", "Emoji")
                .put("name", ":hostile:")
                .putObject("icon")
                .put("url", "javascript:hit=29");
        tags.addObject().put("type", "Emoji").put("name", ":shown:").set("icon", picture("Image", text));
    }

    private ObjectNode note(PeerActor actor, Hostile value) {
        String text = value.filled(400);
        ObjectNode note = actor.note(Hostile.MARKUP + "<p>:shown: " + TAG + "</p><p>" + text + "</p>");
        note.put("summary", text);
        note.put("name", text);
        note.put("url", "javascript:hit=31");
        note.putObject("summaryMap").put("en", text).put(text, text);
        note.putObject("generator").put("type", "Application").put("name", text).put("url", "javascript:hit=32");
        note.put("quoteUrl", "javascript:hit=33");
        note.put("context", "javascript:hit=34");
        ArrayNode media = note.putArray("attachment");
        media.add(picture("Document", value.filled(1500)));
        media.add(picture("Document", text).put("url", "javascript:hit=35"));
        media.add(picture("Document", text)
                .put("mediaType", text)
                .put("url", host.uri("/" + actor.name()).toString()));
        media.addObject().put("type", "Link").put("href", "javascript:hit=36").put("name", text);
        tags(note, value);
        note.withArray("/cc").add(readersActor);
        return note;
    }

    private ObjectNode titled(PeerActor actor, Hostile value, String type) {
        String text = value.filled(300);
        ObjectNode page = actor.note(Hostile.MARKUP + "<p>" + text + "</p>").put("type", type);
        page.put("name", text);
        page.put(
                "startTime",
                Instant.now()
                        .plus(1, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        page.putObject("location").put("type", "Place").put("name", text).put("address", text);
        ArrayNode urls = page.putArray("url");
        urls.addObject().put("type", "Link").put("mediaType", "text/html").put("href", "javascript:hit=41");
        urls.add("data:text/html,<script>hit=42</script>");
        page.set("image", picture("Image", text));
        return page;
    }

    private ObjectNode poll(PeerActor actor, Hostile value) {
        ObjectNode poll = actor.note("<p>" + TAG + "</p>").put("type", "Question");
        poll.put(
                "endTime",
                Instant.now()
                        .plus(1, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        ArrayNode options = poll.putArray("oneOf");
        for (String end : List.of("1", "2")) {
            options.addObject().put("type", "Note").put("name", value.filled(value == Hostile.LONG ? 2000 : 100) + end);
        }
        return poll;
    }

    private String featured(PeerActor actor, ObjectNode note) {
        String path = URI.create(actor.id()).getRawPath() + "/collections/featured";
        ObjectNode collection = note.objectNode();
        collection.put("id", host.uri(path).toString()).put("type", "OrderedCollection");
        collection.putArray("orderedItems").add(note.path("id").asText()).add("javascript:hit=51");
        host.serve(path, collection);
        return collection.path("id").asText();
    }

    /** What comes by itself: all kinds of activities that people hear of. */
    private void speak(Hostile value, Stranger stranger) {
        PeerActor actor = stranger.actor();
        send(actor, actor.activity("Follow", readersActor));
        send(actor, actor.activity("Like", readersPost).put("content", value.value()));
        ObjectNode announce = actor.activity("Announce", readersPost);
        announce.putArray("to").add(PeerActor.PUBLIC);
        announce.putArray("cc").add(readersActor);
        send(actor, announce);
        ObjectNode answer =
                actor.note(Hostile.MARKUP + "<p>" + value.filled(400) + "</p>").put("inReplyTo", readersPost);
        tags(answer, value);
        answer.withArray("/cc").add(readersActor);
        send(actor, actor.about("Create", answer));
        ObjectNode word = actor.note(Hostile.MARKUP + "<p>" + value.filled(400) + "</p>");
        word.putArray("to").add(readersActor);
        word.putArray("cc");
        tags(word, value);
        send(actor, actor.about("Create", word));
        ObjectNode quote = actor.note("<p>" + value.filled(400) + "</p>").put("quoteUrl", readersPost);
        send(actor, actor.about("Create", quote));
        ObjectNode changed = note(actor, value);
        changed.put("id", noteId(actor))
                .put("updated", Instant.now().plusSeconds(1).toString());
        changed.put("content", "<p>" + TAG + " changed</p>" + Hostile.MARKUP + "<p>" + value.filled(300) + "</p>");
        send(actor, actor.about("Update", changed));
        ObjectNode deleted = actor.activity("Delete", value.filled(100));
        deleted.putObject("target").put("name", value.value());
        send(actor, deleted);
        ObjectNode report = actor.activity("Flag", readersActor).put("content", value.filled(400));
        send(actor, report);
    }

    /** The first note that somebody wrote. */
    private static String noteId(PeerActor actor) {
        return actor.id() + "/statuses/1";
    }

    private void send(PeerActor actor, JsonNode activity) {
        assertThat(actor.post(server.sharedInbox(), activity).status())
                .as(activity.toString())
                .isLessThan(500);
    }

    ApiPerson api() {
        return reader.api();
    }
}
