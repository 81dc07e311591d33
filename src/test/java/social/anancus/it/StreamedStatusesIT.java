package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/** What happens to statuses reaches those who listen, as the rest of the API shows it. */
class StreamedStatusesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningServer server;
    private static String follower;
    private static String author;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
        console("applications", "{\"name\":\"Streamer\",\"scopes\":\"read write\"}");
        follower = person("stream_reader");
        author = person("stream_writer");
        sql("insert into follow (account_id, target_account_id, created_at) select r.id, w.id, now() from account r,"
                + " account w where r.username = 'stream_reader' and w.username = 'stream_writer'");
    }

    private static String person(String name) {
        console(
                "accounts",
                "{\"username\":\"" + name + "\",\"email\":\"" + name
                        + "@example.org\",\"confirmed\":true,\"approve\":true}");
        return console("applications/Streamer/tokens", "{\"username\":\"" + name + "\"}")
                .path("access_token")
                .asText();
    }

    private static JsonNode console(String path, String body) {
        return call("POST", "/console/" + path, server.secret("console.token"), body);
    }

    private static JsonNode call(String method, String path, String token, String body) {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static Listener listens(String token, String... streams) {
        Listener listener = Listener.open(server.at("/api/v1/streaming?stream=user"), token);
        for (String stream : streams) {
            listener.subscribe(stream);
        }
        listener.subscribe("no-such-stream");
        assertThat(listener.next().path("status").asInt()).isEqualTo(400);
        // a home feed is kept from the first look on
        call("GET", "/api/v1/timelines/home", token, "");
        return listener;
    }

    private static JsonNode post(String json) {
        return call("POST", "/api/v1/statuses", author, json);
    }

    private static JsonNode payload(JsonNode message) {
        return json(message.path("payload").asText());
    }

    @Test
    void aStatusIsStreamedWrittenEditedAndDeleted() {
        try (Listener home = listens(follower, "public:local")) {
            String id = post("{\"status\":\"A streamed <thing>\"}").path("id").asText();
            List<JsonNode> written = new ArrayList<>(List.of(home.next(), home.next()));
            written.sort((a, b) ->
                    b.path("stream").toString().compareTo(a.path("stream").toString()));
            assertThat(written)
                    .extracting(each -> each.path("stream").toString())
                    .containsExactly("[\"user\"]", "[\"public:local\"]");
            assertThat(written).allSatisfy(message -> {
                assertThat(message.path("event").asText()).isEqualTo("update");
                assertThat(payload(message).path("id").asText()).isEqualTo(id);
                assertThat(payload(message).path("content").asText()).isEqualTo("<p>A streamed &lt;thing&gt;</p>");
                assertThat(payload(message).path("filtered").toString()).isEqualTo("[]");
            });
            assertThat(payload(written.getFirst()).path("favourited").isBoolean())
                    .as("for its viewer")
                    .isTrue();
            assertThat(payload(written.getLast()).has("favourited"))
                    .as("for everybody")
                    .isFalse();
            assertThat(payload(written.getFirst()))
                    .as("as the API answers")
                    .isEqualTo(call("GET", "/api/v1/statuses/" + id, follower, ""));

            call("PUT", "/api/v1/statuses/" + id, author, "{\"status\":\"Changed\"}");
            JsonNode edited = home.next();
            assertThat(edited.path("event").asText()).isEqualTo("status.update");
            assertThat(payload(edited).path("content").asText()).isEqualTo("<p>Changed</p>");
            home.next();

            call("DELETE", "/api/v1/statuses/" + id, author, "");
            assertThat(List.of(home.heard(), home.heard()))
                    .containsExactlyInAnyOrder("[\"user\"] delete " + id, "[\"public:local\"] delete " + id);
        }
    }

    @Test
    void ofManyStatusesAtOnceNoneIsLost() throws Exception {
        try (Listener listener = listens(follower, "public:local");
                ExecutorService authors = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> posts = IntStream.range(0, 36)
                    .<Callable<String>>mapToObj(number -> () -> post("{\"status\":\"One of many, " + number + "\"}")
                            .path("id")
                            .asText())
                    .toList();
            Set<String> written = new TreeSet<>();
            for (Future<String> each : authors.invokeAll(posts)) {
                written.add(each.get());
            }
            Map<String, Set<String>> heard = new TreeMap<>();
            for (int i = 0; i < 2 * posts.size(); i++) {
                JsonNode message = listener.next();
                heard.computeIfAbsent(message.path("stream").path(0).asText(), stream -> new TreeSet<>())
                        .add(payload(message).path("id").asText());
            }
            assertThat(heard).isEqualTo(Map.of("user", written, "public:local", written));
        }
    }

    @Test
    void aDirectStatusIsANotificationAndAConversation() {
        try (Listener listener = listens(follower, "direct", "user:notification")) {
            String id = post("{\"status\":\"@stream_reader psst\",\"visibility\":\"direct\"}")
                    .path("id")
                    .asText();

            List<JsonNode> heard = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                heard.add(listener.next());
            }
            assertThat(heard)
                    .extracting(each ->
                            each.path("stream") + " " + each.path("event").asText())
                    .containsExactlyInAnyOrder(
                            "[\"user\"] update",
                            "[\"user\"] notification",
                            "[\"user:notification\"] notification",
                            "[\"direct\"] conversation");
            assertThat(heard)
                    .filteredOn(each -> each.path("event").asText().equals("notification"))
                    .allSatisfy(each -> {
                        assertThat(payload(each).path("type").asText()).isEqualTo("mention");
                        assertThat(payload(each).path("status").path("id").asText())
                                .isEqualTo(id);
                    });
            assertThat(heard)
                    .filteredOn(each -> each.path("event").asText().equals("conversation"))
                    .allSatisfy(each -> assertThat(
                                    payload(each).path("last_status").path("id").asText())
                            .isEqualTo(id));
        }
    }

    @Test
    void filtersSpeakInPublicStreams() {
        call(
                "POST",
                "/api/v2/filters",
                follower,
                "{\"title\":\"No spiders\",\"context\":[\"home\",\"public\"],\"keywords_attributes\":[{\"keyword\":"
                        + "\"spider\"}]}");
        try (Listener listener = listens(follower)) {
            listener.say("{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"Garden\"}");
            listener.subscribe("no-such-stream").next();

            post("{\"status\":\"A spider in the #garden\"}");

            List<JsonNode> heard = List.of(listener.next(), listener.next());
            assertThat(heard)
                    .extracting(each -> each.path("stream").path(0).asText())
                    .containsExactlyInAnyOrder("user", "hashtag");
            assertThat(heard)
                    .allSatisfy(each -> assertThat(payload(each)
                                    .path("filtered")
                                    .path(0)
                                    .path("keyword_matches")
                                    .toString())
                            .isEqualTo("[\"spider\"]"));
        }
    }
}
