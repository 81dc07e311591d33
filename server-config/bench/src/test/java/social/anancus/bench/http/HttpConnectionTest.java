package social.anancus.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    @Test
    void anAnswerWithALengthIsReadToItsEndAndTheConnectionIsKept() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO, HELLO.replace("hello", "again"));
                HttpConnection connection = connection(server)) {
            assertThat(connection.fetch(get(server)).text()).isEqualTo("hello");
            assertThat(connection.bodyBytes()).isEqualTo(5);
            assertThat(connection.fetch(get(server)).text()).isEqualTo("again");
            assertThat(connection.opened()).isOne();
        }
    }

    @Test
    void chunksExtensionsAndTrailersAreTakenOffTheBody() throws IOException {
        String chunked = "HTTP/1.1 200 OK\r\ntransfer-ENCODING: Chunked\r\n\r\n"
                + "5\r\nhello\r\n00A;name=value\r\n, chunks\r\n\r\n0\r\nX-Trailer: yes\r\n\r\n";
        try (ScriptedServer server = new ScriptedServer(chunked, HELLO);
                HttpConnection connection = connection(server)) {
            Answer answer = connection.fetch(get(server));
            assertThat(answer.text()).isEqualTo("hello, chunks\r\n");
            assertThat(connection.bodyBytes()).isEqualTo(15);
            assertThat(connection.fetch(get(server)).text()).isEqualTo("hello");
            assertThat(connection.opened()).isOne();
        }
    }

    @Test
    void aConnectionThatTheServerEndsIsOpenedAgain() throws IOException {
        String closing = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbye";
        try (ScriptedServer server = new ScriptedServer(closing, HELLO);
                HttpConnection connection = connection(server)) {
            assertThat(connection.fetch(get(server)).text()).isEqualTo("bye");
            assertThat(connection.fetch(get(server)).text()).isEqualTo("hello");
            assertThat(connection.opened()).isEqualTo(2);
        }
    }

    @Test
    void aBodyWithoutLengthEndsWithTheConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer("HTTP/1.0 200 OK\r\n\r\neverything", HELLO);
                HttpConnection connection = connection(server)) {
            assertThat(connection.fetch(get(server)).text()).isEqualTo("everything");
            assertThat(connection.fetch(get(server)).text()).isEqualTo("hello");
        }
    }

    @Test
    void anAnswerWithoutBodyAndAnInterimOneAreUnderstood() throws IOException {
        String interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + HELLO;
        try (ScriptedServer server = new ScriptedServer("HTTP/1.1 204 No Content\r\n\r\n", interim);
                HttpConnection connection = connection(server)) {
            assertThat(connection.exchange(get(server))).isEqualTo(204);
            assertThat(connection.bodyBytes()).isZero();
            assertThat(connection.fetch(get(server)).text()).isEqualTo("hello");
            assertThat(connection.opened()).isOne();
        }
    }

    @Test
    void aKeptConnectionThatWasClosedMeanwhileCostsAGetNothing() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO, ScriptedServer.HANG_UP, HELLO);
                HttpConnection connection = connection(server)) {
            assertThat(connection.exchange(get(server))).isEqualTo(200);
            assertThat(connection.exchange(get(server))).isEqualTo(200);
            assertThat(connection.opened()).isEqualTo(2);
        }
    }

    @Test
    void aPostIsNotSentTwice() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO, ScriptedServer.HANG_UP, HELLO);
                HttpConnection connection = connection(server)) {
            assertThat(connection.exchange(get(server))).isEqualTo(200);
            Request post = Request.post(server.address(), "/statuses", "secret", Map.of());
            assertThatThrownBy(() -> connection.exchange(post)).isInstanceOf(IOException.class);
            assertThat(server.requests())
                    .filteredOn(request -> request.startsWith("POST"))
                    .hasSize(1);
        }
    }

    @Test
    void anAnswerThatIsCutOffIsAFailure() throws IOException {
        String cut = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 50\r\n\r\ntoo short";
        try (ScriptedServer server = new ScriptedServer(cut);
                HttpConnection connection = connection(server)) {
            assertThatThrownBy(() -> connection.exchange(get(server)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("41 bytes too early");
        }
    }

    @Test
    void requestsSayWhoCallsAndHowLongTheFormIs() {
        var base = java.net.URI.create("http://localhost:8080");
        String get = text(Request.get(base, "/api/v1/timelines/home?limit=20", "secret"));
        assertThat(get)
                .startsWith("GET /api/v1/timelines/home?limit=20 HTTP/1.1\r\nHost: localhost:8080\r\n")
                .contains("\r\nAuthorization: Bearer secret\r\n")
                .endsWith("\r\n\r\n");
        String post = text(Request.post(base, "/api/v1/statuses", null, Map.of("status", "tea & \u00e9clairs")));
        assertThat(post)
                .contains("\r\nContent-Length: 27\r\n")
                .doesNotContain("Authorization")
                .endsWith("\r\n\r\nstatus=tea+%26+%C3%A9clairs");
    }

    private static String text(Request request) {
        return new String(request.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static Request get(ScriptedServer server) {
        return Request.get(server.address(), "/", null);
    }

    private static HttpConnection connection(ScriptedServer server) {
        return new HttpConnection(server.address(), Duration.ofSeconds(10));
    }
}
