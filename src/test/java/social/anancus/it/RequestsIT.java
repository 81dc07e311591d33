package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.it.echo.EchoResource;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** How the real server reads what clients send, and what it adds to every answer. */
class RequestsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----0123456789";
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.fresh(Installed.withProbes(EchoResource.class), Map.of("RATE_LIMITS", "false"))
                .withoutContractFor("/api/echo", "it is there for this test only");
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.at(path)).method(method, BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return server.send(request.build());
    }

    private static JsonNode echo(String method, String path, String type, String body) {
        HttpResponse<String> answer = send(method, path, type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parse(answer);
    }

    private static JsonNode parse(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String part(String disposition, String text) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + text + "\r\n";
    }

    private static final String FORM =
            "text=a+b&on=1&id=12&media_ids[]=1&media_ids[]=2&poll[options][]=yes&poll[options][]=no&poll[multiple]=true"
                    + "&fields_attributes[1][name]=second&fields_attributes[0][name]=first&note=";
    private static final String UNDERSTOOD = "{\"text\":\"a b\",\"on\":true,\"id\":12,\"media_ids\":[1,2],"
            + "\"poll\":{\"options\":[\"yes\",\"no\"],\"multiple\":true},"
            + "\"fields_attributes\":[{\"name\":\"first\",\"value\":null},{\"name\":\"second\",\"value\":null}],"
            + "\"note_given\":true,\"note\":\"\",\"file\":null}";

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void allWaysToSendParametersMeanTheSame(String method) throws IOException {
        JsonNode understood = JSON.readTree(UNDERSTOOD);
        String json = "{\"text\":\"a b\",\"on\":\"1\",\"id\":\"12\",\"media_ids\":[\"1\",2],"
                + "\"poll\":{\"options\":[\"yes\",\"no\"],\"multiple\":true},"
                + "\"fields_attributes\":[{\"name\":\"first\"},{\"name\":\"second\"}],\"note\":\"\"}";
        StringBuilder multipart = new StringBuilder();
        for (String pair : FORM.replace('+', ' ').split("&")) {
            String[] nameAndText = pair.split("=", 2);
            multipart.append(part("name=\"" + nameAndText[0] + "\"", nameAndText[1]));
        }
        multipart.append("--" + BOUNDARY + "--\r\n");

        assertThat(echo(method, "/api/echo", "application/x-www-form-urlencoded", FORM))
                .isEqualTo(understood);
        assertThat(echo(method, "/api/echo", "application/json; charset=utf-8", json))
                .isEqualTo(understood);
        assertThat(echo(method, "/api/echo", "multipart/form-data; boundary=" + BOUNDARY, multipart.toString()))
                .isEqualTo(understood);
        assertThat(echo(method, "/api/echo?" + FORM.replace("[", "%5B").replace("]", "%5D"), "", ""))
                .isEqualTo(understood);
    }

    /** Clients made with axios send {@code {}} with each DELETE, over HTTP/1.1. */
    @Test
    void aDeleteMayHaveABody() {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/api/echo"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString("{\"text\":\"gone\"}"))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(parse(answer).path("text").textValue()).isEqualTo("gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingAtAllIsARecordWithoutValues(String method) {
        JsonNode nothing = echo(method, "/api/echo", "", "");

        assertThat(nothing.path("text").isNull()).isTrue();
        assertThat(nothing.path("note_given").booleanValue()).isFalse();
        assertThat(echo(method, "/api/echo", "application/json", "")).isEqualTo(nothing);
        assertThat(echo(method, "/api/echo", "text/plain", "text=a")).isEqualTo(nothing);
        assertThat(echo(method, "/api/echo", "application/json", "[1]")).isEqualTo(nothing);
    }

    @Test
    void theBodyGoesOverTheAddress() {
        JsonNode both = echo("POST", "/api/echo?text=address&id=7", "application/json", "{\"text\":\"body\"}");

        assertThat(both.path("text").textValue()).isEqualTo("body");
        assertThat(both.path("id").longValue()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,{\"text\":",
        "application/x-www-form-urlencoded,text=%zz",
        "application/x-www-form-urlencoded,text=1&text[a]=1",
        "multipart/form-data,x"
    })
    void whatIsMalformedIsABadRequest(String type, String body) {
        HttpResponse<String> answer = send("POST", "/api/echo", type, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Error occurred while parsing request parameters\"}");
    }

    @Test
    void aFileLiesInTheDataFolderAndIsGoneAfterTheRequest() throws IOException {
        byte[] content = new byte[3_000_000];
        new java.util.Random(1).nextBytes(content);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(part("name=\"text\"", "with ä").getBytes(StandardCharsets.UTF_8));
        body.write(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../cät.png\"\r\n"
                                + "Content-Type: image/png\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/api/echo"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode file = parse(answer).path("file");
        assertThat(parse(answer).path("text").textValue()).isEqualTo("with ä");
        assertThat(file.path("name").textValue()).isEqualTo("cät.png");
        assertThat(file.path("type").textValue()).isEqualTo("image/png");
        assertThat(file.path("size").longValue()).isEqualTo(content.length);
        await().untilAsserted(() -> assertThat(uploads()).isEmpty());
        assertThat(Path.of(file.path("path").textValue()))
                .startsWithRaw(server.data())
                .doesNotExist();
    }

    @Test
    void nobodyNamesAFileOfTheServerAsAnUpload() {
        String forged = "{\"file\":{\"path\":\"/etc/passwd\",\"name\":\"x\",\"type\":null,\"size\":1}}";

        assertThat(echo("POST", "/api/echo", "application/json", forged)
                        .path("file")
                        .isNull())
                .isTrue();
        assertThat(echo("POST", "/api/echo", "application/x-www-form-urlencoded", "file[path]=/etc/passwd&file[size]=1")
                        .path("file")
                        .isNull())
                .isTrue();
    }

    private static List<Path> uploads() throws IOException {
        Path folder = server.data().resolve("uploads");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** The answer comes before the body has been sent, so a socket of our own sends only its beginning. */
    @ParameterizedTest
    @CsvSource({
        "/api/echo,multipart/form-data; boundary=x,200000000",
        "/api/echo,application/json,1048577",
        "/api/echo,application/x-www-form-urlencoded,1048577",
        "/api/echo/text,multipart/form-data; boundary=x,1048577"
    })
    void aBodyThatIsTooLongIsRefusedBeforeItIsSent(String path, String type, long length) throws IOException {
        String answer =
                raw("POST " + path + " HTTP/1.1\r\nHost: " + server.at("/").getAuthority() + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + length + "\r\n\r\n--x");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("{\"error\":\"Payload Too Large\"}");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.at("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            while (!answer.toString(StandardCharsets.ISO_8859_1).endsWith("}")) {
                answer.write(in.read());
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void aFileThatTurnsOutTooLongIsRefusedAndNothingIsLeft() throws IOException {
        long most = 99L * 1024 * 1024;
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
        InputStream endless = new java.io.SequenceInputStream(
                new java.io.ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)),
                new Zeros(most + 1_000_000));

        int status;
        try {
            status = server.send(HttpRequest.newBuilder(server.at("/api/echo"))
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofInputStream(() -> endless))
                            .build())
                    .statusCode();
        } catch (java.io.UncheckedIOException e) {
            status = 413; // the connection was closed while we were still sending
        }

        assertThat(status).isEqualTo(413);
        await().untilAsserted(() -> assertThat(uploads()).isEmpty());
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int step = (int) Math.min(left, length);
            java.util.Arrays.fill(bytes, offset, offset + step, (byte) 0);
            left -= step;
            return step;
        }
    }

    @Test
    void anIdThatIsNoNumberIsNotFound() {
        assertThat(server.get("/api/echo/number/12").body()).isEqualTo("12");

        HttpResponse<String> answer = server.get("/api/echo/number/abc");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Record not found\"}");
        assertThat(server.get("/api/echo/nowhere").body()).isEqualTo("{\"error\":\"Not Found\"}");
    }

    @Test
    void listsInTheAddressHaveBracketsOrNotAndLinksKeepWhatTheMethodNames() {
        HttpResponse<String> list =
                server.get("/api/echo/list?id%5B%5D=9&id%5B%5D=8&local=true&limit=2&made_up=%3E&max_id=10");

        assertThat(list.body()).isEqualTo("[9,8]");
        String base = server.at("/").toString().replace("127.0.0.1", "localhost");
        assertThat(list.headers().firstValue("Link"))
                .contains("<" + base
                        + "api/echo/list?id%5B%5D=9&id%5B%5D=8&local=true&limit=2&max_id=8>; rel=\"next\", <" + base
                        + "api/echo/list?id%5B%5D=9&id%5B%5D=8&local=true&limit=2&min_id=9>; rel=\"prev\"");
        assertThat(server.get("/api/echo/list?id=3").body()).isEqualTo("[3]");
        assertThat(server.get("/api/echo/list").headers().firstValue("Link")).isEmpty();
    }

    @Test
    void listsOfAccountsLeadToNewerOnesBySinceIdAndToOlderOnesWhenFull() {
        String base = server.at("/").toString().replace("127.0.0.1", "localhost");

        assertThat(server.get("/api/echo/accounts").headers().firstValue("Link"))
                .contains("<" + base + "api/echo/accounts?since_id=9>; rel=\"prev\"");
        assertThat(server.get("/api/echo/accounts?full=1").headers().firstValue("Link"))
                .contains("<" + base + "api/echo/accounts?max_id=5>; rel=\"next\", <" + base
                        + "api/echo/accounts?since_id=9>; rel=\"prev\"");
    }

    @Test
    void answersSayWhoMayKeepThem() {
        assertThat(header(server.get("/api/echo/list"), "Cache-Control")).contains("private, no-store");
        assertThat(header(server.get("/api/echo/number/1"), "Cache-Control"))
                .containsExactly("max-age=300, public, stale-while-revalidate=30, stale-if-error=86400");
        assertThat(header(server.get("/api/echo/accounts"), "Cache-Control"))
                .containsExactly("max-age=15, public, stale-while-revalidate=30, stale-if-error=86400");
        assertThat(header(server.get("/api/echo/number/x"), "Cache-Control")).containsExactly("private, no-store");
        assertThat(header(server.get("/api/echo/number/1"), "Deprecation")).containsExactly("@1668384000");
        assertThat(header(server.get("/api/echo/list"), "Vary")).containsExactly("Authorization, Origin");
        assertThat(header(server.get("/api/echo/list"), "Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; form-action 'none'");
    }

    private static List<String> header(HttpResponse<String> answer, String name) {
        return new ArrayList<>(answer.headers().allValues(name));
    }

    @Test
    void anAnswerIsJsonWhateverIsAccepted() {
        HttpResponse<String> answer = server.get("/api/echo/number/1", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
    }

    @Test
    void scriptsOfOtherSitesMayUseTheApi() {
        HttpResponse<String> preflight = server.send(HttpRequest.newBuilder(server.at("/api/v1/statuses"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://client.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, idempotency-key")
                .build());

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(header(preflight, "Access-Control-Allow-Methods"))
                .containsExactly("POST, PUT, DELETE, GET, PATCH, OPTIONS");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).containsExactly("authorization, idempotency-key");
        assertThat(header(preflight, "Access-Control-Max-Age")).containsExactly("7200");
        assertThat(header(preflight, "Access-Control-Allow-Credentials")).isEmpty();

        HttpResponse<String> refused =
                server.get("/api/v1/apps/verify_credentials", "Origin", "https://client.example");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(header(refused, "Access-Control-Expose-Headers"))
                .containsExactly("Link, Mastodon-Async-Refresh, X-RateLimit-Reset, X-RateLimit-Limit,"
                        + " X-RateLimit-Remaining, X-Request-Id");
    }

    @Test
    void scriptsOfOtherSitesMayNotUseWhereAccessIsGranted() {
        HttpResponse<String> authorize = server.get("/oauth/authorize", "Origin", "https://client.example");
        HttpResponse<String> page = server.get("/", "Origin", "https://client.example");

        assertThat(header(authorize, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(page, "Access-Control-Allow-Origin")).isEmpty();
    }
}
