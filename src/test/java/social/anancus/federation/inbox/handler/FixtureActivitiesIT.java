package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.json.Json;

/**
 * Activities as other software really writes them: none makes the server throw. Their objects are served by mocks of their
 * origins; whoever acts in one is known here and followed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixtureActivitiesIT {
    private static final Path FOLDER = Path.of("..", "shared", "fixtures", "activitypub");

    private final Json json = new Json();
    private final Map<Path, JsonNode> documents = new TreeMap<>();
    private InboxWorld world;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER),
                () -> "NOT TESTED: there are no activities of other software in " + FOLDER.toAbsolutePath());
        world = new InboxWorld(folder);
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(this::read);
        }
        documents.values().forEach(this::serve);
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    private void read(Path file) {
        try {
            documents.put(file, json.tree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void serve(JsonNode document) {
        if (document.path("id").isTextual()) {
            world.server.http.document(document.path("id").asText(), document.toString());
        }
        if (document.path("object").isObject()) {
            serve(document.path("object"));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyActivityIsTakenWithoutAnException() {
        assertThat(documents).hasSizeGreaterThan(100);
        return documents.entrySet().stream()
                .filter(entry ->
                        entry.getValue().has("actor") && entry.getValue().has("object"))
                .map(entry -> DynamicTest.dynamicTest(
                        FOLDER.relativize(entry.getKey()).toString(), () -> take(entry.getValue())));
    }

    private void take(JsonNode document) {
        ObjectNode activity = document.deepCopy();
        JsonNode actor = activity.path("actor");
        String uri = actor.isTextual() ? actor.asText() : actor.path("id").asText();
        Remote signer = known(uri);
        for (int i = 0; i < 2; i++) {
            try {
                assertThat(world.deliver(signer, activity)).isNotNull();
            } catch (RemoteUnavailable e) {
                // something that it refers to is not among the fixtures: tried again later
            }
        }
    }

    private Remote known(String uri) {
        String id = world.server.select("select id from account where uri = '" + uri + "'");
        if (id != null) {
            return new Remote(Long.parseLong(id), uri);
        }
        String host = java.net.URI.create(uri).getHost();
        Remote made = world.remote(host, "author");
        world.server.execute("update account set uri = '" + uri + "' where id = " + made.id());
        world.follow(world.lou, made.id());
        return new Remote(made.id(), uri);
    }
}
