package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.support.RunningServer;
import social.anancus.support.RunningServer.Ran;

/** What one running server answers to visitors, monitoring and its operator. */
class RunningServerIT {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
    }

    @Test
    void healthIsOk() {
        HttpResponse<String> health = server.get("/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("OK");
    }

    @Test
    void readinessTellsOfDatabaseBrokerAndQueuesWithoutSecrets() throws IOException {
        HttpResponse<String> ready = server.get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        JsonNode json = new ObjectMapper().readTree(ready.body());
        assertThat(json.path("database").asText()).isEqualTo("up");
        assertThat(json.path("broker").asText()).isEqualTo("up");
        assertThat(json.path("queues").path("mail").path("due").isNumber()).isTrue();
        assertThat(ready.body()).doesNotContain(server.secret("database.password"), "postgresql:");
    }

    @Test
    void metricsShowRequestsJobsAndTheJvmToThisMachineOnly() {
        assertThat(server.get("/metrics").body())
                .contains(
                        "anancus_http_requests_seconds_count",
                        "anancus_jobs_due{queue=\"mail\"}",
                        "jvm_memory_used_bytes",
                        "cache_size{cache=\"tokens\"");
        assertThat(server.get("/metrics", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyAnswerCarriesTheRequestsIdAndTheApiSaysWhatIsLeft() {
        HttpResponse<String> api = server.get("/api/v1/apps/verify_credentials", "X-Request-Id", "test-0123456789");

        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("X-Request-Id")).contains("test-0123456789");
        assertThat(api.headers().firstValue("X-RateLimit-Limit")).contains("300");
        assertThat(api.headers().firstValue("X-RateLimit-Remaining").map(Integer::parseInt))
                .hasValueSatisfying(left -> assertThat(left).isLessThan(300));
        assertThat(api.headers().firstValue("X-RateLimit-Reset").orElseThrow()).matches("\\d{4}-.*T.*Z");
        assertThat(server.get("/").headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void aCallerWithoutEndIsRefused() {
        String stranger = "203.0.113.99";
        for (int call = 0; call < 300; call++) {
            assertThat(server.get("/api/v1/apps/verify_credentials", "X-Forwarded-For", stranger)
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> refused = server.get("/api/v1/apps/verify_credentials", "X-Forwarded-For", stranger);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("X-RateLimit-Remaining")).contains("0");
        assertThat(server.get("/api/v1/apps/verify_credentials", "X-Forwarded-For", "203.0.113.98")
                        .statusCode())
                .as("another caller")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/-site/health",
                "/-site/console/accounts",
                "/landing.xhtml",
                "/WEB-INF/web.xml",
                "/nowhere",
                "/api/v1/nowhere",
                "/health/nowhere"
            })
    void whatIsNotThereIsNotFoundWithoutAWordOnTheServer(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContainIgnoringCase("payara").doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void theConsoleIsClosedWithoutItsSecretAndToProxies() {
        HttpRequest.Builder create = HttpRequest.newBuilder(server.at("/console/accounts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"mallory\",\"email\":\"mallory@example.org\"}"));

        assertThat(server.send(create.copy().build()).statusCode()).isEqualTo(401);
        assertThat(server.send(create.copy()
                                .header("Authorization", "Bearer " + server.secret("console.token"))
                                .header("X-Forwarded-For", "127.0.0.1")
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAccountIsMadeChangedUsedAndDeletedByCommands() {
        Ran created = server.command("accounts", "create", "alice", "--email", "alice@example.org");
        assertThat(created.exit()).as(created.output()).isZero();
        assertThat(created.output())
                .contains("alice@example.org  (not confirmed)")
                .containsPattern("Password: +\\S{12,}");
        awaitLetterTo("alice@example.org", "/auth/confirmation?confirmation_token=");

        Ran again = server.command("accounts", "create", "Alice", "--email", "other@example.org");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.output()).contains("Validation failed: Username has already been taken");

        Ran modified = server.command("accounts", "modify", "alice", "--role", "Moderator", "--confirm");
        assertThat(modified.output()).contains("Role:      Moderator").doesNotContain("not confirmed");

        Ran application = server.command("applications", "create", "Reader", "--scopes", "read write");
        assertThat(application.output()).contains("Client key:", "Client secret:");
        Ran tooMuch = server.command("applications", "token", "Reader", "--account", "alice", "--scopes", "admin:read");
        assertThat(tooMuch.exit()).isEqualTo(1);
        Ran token = server.command("applications", "token", "Reader", "--account", "alice", "--scopes", "read");
        String bearer =
                "Bearer " + token.output().lines().findFirst().orElseThrow().replaceFirst("Access token: +", "");
        assertThat(verifyCredentials(bearer).statusCode()).isEqualTo(200);
        assertThat(verifyCredentials(bearer).body()).contains("\"name\":\"Reader\"");
        assertThat(verifyCredentials(bearer + "x").body()).isEqualTo("{\"error\":\"The access token is invalid\"}");

        Ran deleted = server.command("accounts", "delete", "alice");
        assertThat(deleted.output()).contains("Deleted alice.");
        assertThat(verifyCredentials(bearer).statusCode()).isEqualTo(401);
        assertThat(server.command("accounts", "create", "alice", "--email", "alice@example.org")
                        .exit())
                .as("a deleted name is not given again")
                .isEqualTo(1);
    }

    private static HttpResponse<String> verifyCredentials(String bearer) {
        return server.get("/api/v1/apps/verify_credentials", "Authorization", bearer);
    }

    private static void awaitLetterTo(String address, String link) {
        Path folder = server.data().resolve("mail");
        await("a letter to " + address).ignoreExceptions().untilAsserted(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                List<String> letters = files.map(RunningServerIT::read).toList();
                assertThat(letters)
                        .anyMatch(letter -> letter.contains(address)
                                && letter.replace("=\r\n", "")
                                        .replace("=3D", "=")
                                        .contains(link));
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aSecondRunOnTheSameDataSaysWhoHoldsIt() {
        Ran second = server.command("run", "--port", "0");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.output())
                .contains(
                        "is in use: process " + server.process("launcher").pid(),
                        server.at("/").toString().replace("127.0.0.1", "localhost"));
    }

    @Test
    void statusNamesProcessesAndLogsAreReadable() {
        Ran status = server.command("status");
        assertThat(status.exit()).isZero();
        assertThat(status.output()).contains("launcher:", "server:", "postgres:", "\"status\":\"ready\"");

        Ran logs = server.command("logs", "--tail", "500", "--timestamps");
        assertThat(logs.output()).containsPattern("(?m)^\\d{4}-\\d\\d-\\d\\dT\\S+ INFO \\S+: the schema is up to date");
        assertThat(server.command("logs", "--of", "postgres").output()).contains("ready to accept connections");
    }

    @Test
    void theServersOwnConsoleSeesTheApplicationItsPoolAndItsQueues() {
        String asadmin = server.asadmin("list-applications");
        assertThat(asadmin).contains("anancus", "artemis-ra");
        assertThat(server.asadmin("ping-connection-pool", "anancusPool")).contains("executed successfully");
        assertThat(server.asadmin("list-connector-connection-pools")).contains("anancusBroker");
        assertThat(server.jmx("social.anancus:type=JobQueue,name=\"mail\"", "Due"))
                .isNotNull();
        assertThat(server.jmx(
                        "org.apache.activemq.artemis:broker=\"anancus\",component=addresses,address=\"anancus.mail\","
                                + "subcomponent=queues,routing-type=\"anycast\",queue=\"anancus.mail\"",
                        "MessageCount"))
                .isNotNull();
        assertThat(server.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.adminPort() + "/"))
                                .build())
                        .statusCode())
                .as("the admin console answers on this machine")
                .isIn(200, 202, 302);
    }
}
