package social.anancus.it.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockPeer;

/**
 * Documents as other programs write them, each served by a host of its own over HTTPS, are found by search and shown by the API.
 * The files in {@code federation/programs} hold the host, an actor, an object of his, and what the API must say; a text that starts with
 * a tilde need only be contained.
 */
class FixturesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILES = Path.of("src/test/resources/federation/programs");

    private static FederatedServer server;
    private static Inhabitant reader;

    @BeforeAll
    static void start() {
        server = FederatedServer.one();
        reader = Inhabitant.of(server, "reader");
    }

    static Stream<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void anActorAndAnObjectOfEachProgramAreFoundAndShown(String program) throws IOException {
        JsonNode fixture = JSON.readTree(Files.readString(FILES.resolve(program + ".json")));
        MockPeer host = server.world().host(fixture.path("host").asText());
        JsonNode actor = withKey(fixture.path("actor"), host);
        String actorId = actor.path("id").asText();
        host.software(program, "1.0");
        host.serve(pathOf(actorId), actor);
        host.serveWebFinger(actor.path("preferredUsername").asText(), actorId);
        JsonNode object = fixture.path("object");
        host.serve(pathOf(object.path("id").asText()), object);

        String account = reader.find(actor.path("preferredUsername").asText() + "@" + host.authority());

        expect(
                fixture.path("account"),
                reader.api().get("/api/v1/accounts/" + account).ok(),
                program);
        if (fixture.path("status").isObject()) {
            JsonNode status = reader.findStatus(object.path("id").asText());
            expect(fixture.path("status"), status, program);
            expect(fixture.path("status"), reader.status(status.path("id").asText()), program);
        }
        assertThat(host.received())
                .filteredOn(request -> request.header("Accept").contains("activity+json"))
                .isNotEmpty()
                .allSatisfy(
                        request -> assertThat(server.world().proofOf(request).keyId())
                                .startsWith(server.uri("/").toString()));
    }

    /** A key of this run stands in for the program's. */
    private static JsonNode withKey(JsonNode actor, MockPeer host) throws IOException {
        String key = host.actor("key")
                .document()
                .path("publicKey")
                .path("publicKeyPem")
                .asText();
        return JSON.readTree(actor.toString().replace("${key}", key.replace("\n", "\\n")));
    }

    private static String pathOf(String id) {
        URI uri = URI.create(id);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static void expect(JsonNode expected, JsonNode actual, String program) {
        expected.properties().forEach(entry -> {
            JsonNode found = actual.at(entry.getKey());
            String what = program + " " + entry.getKey() + " of " + actual;
            JsonNode wanted = entry.getValue();
            if (wanted.isNull()) {
                assertThat(found.isMissingNode()).as(what).isTrue();
            } else if (wanted.asText().startsWith("~")) {
                assertThat(found.asText()).as(what).contains(wanted.asText().substring(1));
            } else {
                assertThat(found).as(what).isEqualTo(wanted);
            }
        });
    }
}
