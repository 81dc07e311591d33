package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.anancus.it.probe.ProbeServlet;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** 1,000 jobs, of which every tenth transaction rolls back; the server is killed while they run. */
class JobsSurviveIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.fresh(Installed.withProbes(ProbeServlet.class), Map.of("JOB_SWEEP_INTERVAL", "1s"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerKilledInTheMiddleRunsExactlyTheCommittedJobsToTheirEnd() {
        enqueueAThousand();
        awaitEffects(100);
        long before = server.process("server").pid();

        server.process("server").destroyForcibly();

        assertThat(effects()).as("jobs done at the kill").isBetween(100L, 850L);
        await("the launcher starts the server again")
                .atMost(PATIENCE)
                .until(() ->
                        server.processIfAny("server").map(ProcessHandle::pid).orElse(before) != before);
        assertEachCommittedJobStandsOnce();
    }

    @Test
    void aLostJournalLosesNoJob() throws Exception {
        enqueueAThousand();
        awaitEffects(100);

        server.kill("launcher", "server");
        assertThat(effects()).as("jobs done at the kill").isBetween(100L, 850L);
        deleteTree(server.data().resolve("broker"));
        server.start();

        assertEachCommittedJobStandsOnce();
    }

    private void enqueueAThousand() {
        HttpRequest request = HttpRequest.newBuilder(server.at("/assets/probe?count=1000"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofMinutes(2))
                .build();
        assertThat(server.send(request).body()).isEqualTo("900");
    }

    private void awaitEffects(long count) {
        await("jobs run").atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> effects() >= count);
    }

    private void assertEachCommittedJobStandsOnce() {
        await("no job is left")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(number("select count(*) from job")).isZero());
        assertThat(number("select count(*) from probe_effect where number % 10 <> 0"))
                .as("committed jobs with an effect")
                .isEqualTo(900);
        assertThat(number("select count(*) from probe_effect where number % 10 = 0"))
                .as("rolled back jobs with an effect")
                .isZero();
        assertThat(number("select count(*) from dead_job")).as("dead jobs").isZero();
        assertThat(number("select count(*) from probe_run"))
                .as("calls of the handler: only what the kill cut off is called again")
                .isBetween(900L, 900L + 32);
    }

    private long effects() {
        return number("select count(*) from probe_effect");
    }

    private long number(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
