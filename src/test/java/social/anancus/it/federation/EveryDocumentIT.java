package social.anancus.it.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import social.anancus.platform.text.PlainText;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockPeer;

/**
 * Every actor and every object that other programs have written, as far as there are copies beside the sources, is served by a
 * host of its own name and looked up on the running server. An author of whom there is no document is made up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EveryDocumentIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("..", "shared", "fixtures", "activitypub");
    private static final Set<String> ACTORS = Set.of("Person", "Group", "Organization", "Service", "Application");
    private static final Set<String> NOTES = Set.of("Note", "Question");
    private static final Set<String> CONVERTED = Set.of("Article", "Page", "Image", "Audio", "Video", "Event");
    private static final int SHOWN = 60;

    private final Map<String, JsonNode> objects = new TreeMap<>();
    private final Map<String, JsonNode> known = new TreeMap<>();
    private Inhabitant reader;

    @BeforeAll
    void serve() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER),
                () -> "NOT TESTED: there are no documents of other software in " + FOLDER.toAbsolutePath());
        reader = Inhabitant.of(FederatedServer.one(), "librarian");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(this::take);
        }
        objects.values().forEach(this::makeUpAuthor);
        known.values().forEach(this::serve);
    }

    private void take(Path file) {
        try {
            JsonNode document = JSON.readTree(Files.readString(file));
            if (Objects.requireNonNull(file.getParent()).endsWith("objects")) {
                known.putIfAbsent(document.path("id").asText(), document);
                objects.put(FOLDER.relativize(file).toString(), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void makeUpAuthor(JsonNode document) {
        String author = author(document);
        if (!ACTORS.contains(document.path("type").asText()) && !author.isEmpty() && !known.containsKey(author)) {
            ObjectNode actor = JSON.createObjectNode()
                    .put("@context", "https://www.w3.org/ns/activitystreams")
                    .put("id", author)
                    .put("type", "Person")
                    .put("preferredUsername", "author" + known.size())
                    .put("inbox", author + "/inbox");
            known.put(author, actor);
        }
    }

    private MockPeer host(URI address) {
        return reader.home().world().host(address.getHost());
    }

    private void serve(JsonNode document) {
        URI id = URI.create(document.path("id").asText());
        String path = id.getRawPath().isEmpty() ? "/" : id.getRawPath();
        host(id).serve(id.getRawQuery() == null ? path : path + "?" + id.getRawQuery(), document);
        if (ACTORS.contains(document.path("type").asText())) {
            String handle = handle(document);
            String domain = handle.substring(handle.indexOf('@') + 1);
            reader.home().world().host(domain).serveWebFinger(handle.substring(0, handle.indexOf('@')), id.toString());
        }
    }

    private static String handle(JsonNode actor) {
        return actor.path("webfinger").isTextual()
                ? actor.path("webfinger").asText()
                : actor.path("preferredUsername").asText() + "@"
                        + URI.create(actor.path("id").asText()).getHost();
    }

    /** The first person among the authors, as of a video by somebody and a channel. */
    private static String author(JsonNode document) {
        JsonNode by = document.path("attributedTo");
        JsonNode one = by.isArray() ? by.path(0) : by;
        return one.isTextual() ? one.asText() : one.path("id").asText();
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsFoundAsWhatItIs() {
        assertThat(objects).hasSizeGreaterThan(40);
        return objects.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> look(entry.getValue())));
    }

    private void look(JsonNode document) {
        String type = document.path("type").asText();
        if (!document.path("@context").toString().contains("www.w3.org/ns/activitystreams")
                && !document.path("@context").isMissingNode()) {
            String kind = ACTORS.contains(type) ? "accounts" : "statuses";
            assertThat(found(document.path("id").asText(), kind))
                    .as("no document of ActivityStreams")
                    .isEmpty();
        } else if (ACTORS.contains(type)) {
            actor(document, type);
        } else if ((NOTES.contains(type) || CONVERTED.contains(type))
                && !audience(document).equals("hidden")) {
            status(document, type);
        } else {
            assertThat(found(document.path("id").asText(), "statuses"))
                    .as("nothing for everybody's eyes")
                    .isEmpty();
        }
    }

    private JsonNode found(String query, String type) {
        return reader.api()
                .get("/api/v2/search?resolve=true&type=" + type + "&q="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .ok()
                .path(type);
    }

    private void actor(JsonNode document, String type) {
        JsonNode account = found("@" + handle(document), "accounts").path(0);

        assertThat(account.path("uri").asText()).isEqualTo(document.path("id").asText());
        assertThat(account.path("acct").asText()).isEqualToIgnoringCase(handle(document));
        assertThat(account.path("display_name").asText())
                .isEqualTo(document.path("name").asText("").strip());
        assertThat(account.path("locked").asBoolean())
                .isEqualTo(document.path("manuallyApprovesFollowers").asBoolean());
        assertThat(account.path("group").asBoolean()).isEqualTo(type.equals("Group"));
        assertThat(account.path("bot").asBoolean()).isEqualTo(type.equals("Service") || type.equals("Application"));
        assertThat(letters(account.path("note").asText()))
                .startsWith(start(document.path("summary").asText("")));
        assertThat(found(document.path("id").asText(), "accounts").path(0).path("id"))
                .as("by its address")
                .isEqualTo(account.path("id"));
    }

    private void status(JsonNode document, String type) {
        JsonNode status = found(document.path("id").asText(), "statuses").path(0);

        assertThat(status.path("uri").asText()).isEqualTo(document.path("id").asText());
        assertThat(status.path("account").path("uri").asText()).isEqualTo(author(document));
        assertThat(status.path("visibility").asText()).isEqualTo(audience(document));
        assertThat(Instant.parse(status.path("created_at").asText()))
                .isCloseTo(
                        OffsetDateTime.parse(document.path("published").asText())
                                .toInstant(),
                        org.assertj.core.api.Assertions.within(1, ChronoUnit.SECONDS));
        String words = NOTES.contains(type)
                ? document.path("content").asText()
                : document.path("name").asText();
        assertThat(letters(status.path("content").asText())).contains(start(words));
    }

    private static String audience(JsonNode document) {
        return names(document, "to") ? "public" : names(document, "cc") ? "unlisted" : "hidden";
    }

    private static boolean names(JsonNode document, String field) {
        JsonNode all = document.path(field);
        Stream<JsonNode> each = all.isArray()
                ? Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(all::path)
                : Stream.of(all);
        return each.map(JsonNode::asText)
                .anyMatch(Set.of("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public")::contains);
    }

    /** How a text begins, without what is not letters: spaces and marks may be other ones, and handles are shown short. */
    private static String start(String html) {
        String letters = letters(html);
        return letters.substring(0, Math.min(SHOWN, letters.length()));
    }

    private static String letters(String html) {
        return PlainText.fromHtml(html).replaceAll("(@\\w+)@[\\w.-]+", "$1").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
