package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors of the streams, by WebSocket and as server-sent events: who comes in, and how one asks for what. */
class StreamingIT {
    private static StreamServer streams;

    @BeforeAll
    static void start() {
        streams = StreamServer.shared();
    }

    @Test
    void theTokenComesAsHeaderAsParameterOrAsSubprotocol() {
        try (Listener header = Listener.open(streams.at("?stream=user"), streams.alice());
                Listener parameter = Listener.open(streams.at("?stream=user&access_token=" + streams.alice()));
                Listener subprotocol = Listener.openWithSubprotocol(streams.at("?stream=user"), streams.alice())) {
            assertThat(subprotocol.subprotocol()).isEqualTo(streams.alice());
            for (Listener listener : List.of(header, parameter, subprotocol)) {
                streams.awaitSubscribed(listener);
            }
        }
    }

    @Test
    void anUpgradeWithoutAGoodTokenIsRefusedByHttp() {
        HttpResponse<?> missing = Listener.refused(streams.at("?stream=public"), null);
        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.headers().firstValue("X-Error-Message")).contains("Missing access token");
        assertThat(missing.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(missing.headers().firstValue("Connection").map(String::toLowerCase))
                .contains("close");

        HttpResponse<?> wrong = Listener.refused(streams.at("?stream=public"), "nonsense");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("X-Error-Message")).contains("Invalid access token");

        String applicationsOwn = streams.console("POST", "applications/Reader/tokens", "{}")
                .path("access_token")
                .asText();
        assertThat(Listener.refused(streams.at(""), applicationsOwn).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/user", "/public/local/", "/whatever"})
    void anyPathLeadsToTheOneWebSocket(String path) {
        try (Listener listener = Listener.open(streams.at(path), streams.alice())) {
            listener.subscribe("nonsense");

            assertThat(listener.next().path("error").asText()).isEqualTo("Unknown stream type");
        }
    }

    @Test
    void wrongMessagesAreAnsweredOrPassedOverAndTheSocketStaysOpen() {
        streams.sql("insert into account_list (account_id, title, created_at, updated_at) values (" + streams.bobId()
                + ", 'friends', now(), now())");
        long bobsList = streams.number("select max(id) from account_list where account_id = " + streams.bobId());
        try (Listener listener = Listener.open(streams.at("?stream=list"), streams.alice())) {
            assertThat(listener.next().toString())
                    .isEqualTo("{\"error\":\"Missing list name parameter\",\"status\":400}");
            listener.say("no JSON").say("{\"type\":\"dance\"}").say("[]").subscribe("hashtag");
            assertThat(listener.next().toString())
                    .isEqualTo("{\"error\":\"Missing tag name parameter\",\"status\":400}");
            listener.say("{\"type\":\"subscribe\",\"stream\":[\"list\"],\"list\":" + bobsList + "}");
            assertThat(listener.next().toString())
                    .isEqualTo("{\"error\":\"Not authorized to stream this list\",\"status\":401}");
            listener.say("{\"type\":\"unsubscribe\",\"stream\":\"nonsense\"}");
            assertThat(listener.next().toString()).isEqualTo("{\"error\":\"Error unsubscribing from channel\"}");

            listener.say("{\"type\":\"unsubscribe\",\"stream\":\"user\"}")
                    .subscribe("user")
                    .subscribe("user");
            streams.awaitSubscribed(listener);
        }
    }

    @Test
    void scopesAreTakenLiterally() {
        String notifications = streams.token("alice", "read:notifications");
        String statuses = streams.token("alice", "read:statuses");
        try (Listener narrow = Listener.open(streams.at("?stream=user:notification"), notifications);
                Listener other = Listener.open(streams.at("?stream=user"), statuses)) {
            narrow.subscribe("user");
            assertThat(narrow.next().toString())
                    .isEqualTo("{\"error\":\"Access token does not have the required scopes\",\"status\":401}");
            other.subscribe("user:notification");
            assertThat(other.next().path("status").asInt()).isEqualTo(401);

            streams.publish("NOTIFICATION", 2000, streams.aliceId());
            streams.publish("FILTERS_CHANGED", 2000, streams.aliceId());

            assertThat(narrow.heard()).startsWith("[\"user:notification\"] notification {\"id\":\"2000\"");
            assertThat(other.heard()).as("no notification").isEqualTo("[\"user\"] filters_changed (none)");
        }
        try (EventStream refused = EventStream.open(streams.at("/user"), "Authorization", "Bearer " + notifications)) {
            assertThat(refused.answer().statusCode()).isEqualTo(401);
            assertThat(refused.next()).isEqualTo("{\"error\":\"Access token does not have the required scopes\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/user, false, 401, Missing access token",
        "/nonsense, true, 400, Unknown channel requested",
        "'', true, 400, Unknown channel requested",
        "/hashtag, true, 400, Missing tag name parameter",
        "/list, true, 400, Missing list name parameter",
        "/list?list=1, true, 401, Not authorized to stream this list",
        "/list?list=x, true, 401, Not authorized to stream this list",
    })
    void errorsOfEventStreamsAreJson(String path, boolean withToken, int status, String error) {
        HttpResponse<String> answer = withToken
                ? streams.server().get(StreamServer.PATH + path, "Authorization", "Bearer " + streams.bob())
                : streams.server().get(StreamServer.PATH + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @Test
    void healthNeedsNoToken() {
        HttpResponse<String> health = streams.server().get(StreamServer.PATH + "/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("OK");
        assertThat(health.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void anEventStreamGreetsAndCarriesEvents() {
        try (EventStream stream = EventStream.open(
                streams.at("/user?access_token=" + streams.alice()), "Origin", "https://client.example")) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            assertThat(stream.answer().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(stream.answer().headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(stream.answer().headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(stream.next()).isEqualTo(":)");

            streams.publish("NOTIFICATION", 2001, streams.aliceId());
            streams.publish("DELETE", 2001, streams.aliceId());
            streams.publishMark(2001);

            assertThat(stream.next()).isEqualTo("event: notification");
            assertThat(stream.next()).isEqualTo("data: {\"id\":\"2001\",\"text\":\"\"}");
            assertThat(stream.next()).isEmpty();
            assertThat(stream.next()).isEqualTo("event: notifications_merged");
            assertThat(stream.next()).isEqualTo("data: 1");
            assertThat(stream.next()).isEmpty();
        }
    }

    @Test
    void anEventStreamStaysAliveByComments() {
        try (EventStream stream =
                EventStream.open(streams.at("/direct"), "Authorization", "Bearer " + streams.alice())) {
            assertThat(stream.next()).isEqualTo(":)");
            assertThat(stream.next()).isEqualTo(":thump");
            assertThat(stream.next()).isEmpty();
            assertThat(stream.next()).isEqualTo(":thump");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/user",
        "/user/notification",
        "/public",
        "/public?only_media=true",
        "/public/local",
        "/public/remote",
        "/hashtag?tag=tea",
        "/hashtag/local?tag=tea",
        "/direct"
    })
    void everyStreamGreetsAsEventStream(String path) {
        try (EventStream stream = EventStream.open(streams.at(path), "Authorization", "Bearer " + streams.alice())) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            assertThat(stream.next()).isEqualTo(":)");
        }
    }

    @Test
    void aListIsAStreamOfItsOwner() {
        streams.sql("insert into account_list (account_id, title, created_at, updated_at) values (" + streams.aliceId()
                + ", 'heard', now(), now())");
        long list = streams.number("select max(id) from account_list where account_id = " + streams.aliceId());
        try (EventStream stream =
                EventStream.open(streams.at("/list?list=" + list), "Authorization", "Bearer " + streams.alice())) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            assertThat(stream.next()).isEqualTo(":)");
        }
    }
}
