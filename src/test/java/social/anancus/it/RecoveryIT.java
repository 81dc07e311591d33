package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** Kills of each process, a clean stop, and the address kept over all of it. */
class RecoveryIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void everyProcessMayBeKilledAndTheNextStartRecovers() {
        try (RunningServer server = RunningServer.fresh(Installed.plain(), Map.of())) {
            server.start();
            assertThat(server.command("accounts", "create", "bob", "--email", "bob@example.org", "--confirmed")
                            .exit())
                    .isZero();

            long postgres = server.process("postgres").pid();
            server.process("postgres").destroyForcibly();
            await("the launcher starts the database again")
                    .atMost(PATIENCE)
                    .until(() -> server.processIfAny("postgres")
                                    .map(ProcessHandle::pid)
                                    .orElse(postgres)
                            != postgres);
            awaitPeople(server, 2);

            ProcessHandle orphanedServer = server.process("server");
            ProcessHandle orphanedDatabase = server.process("postgres");
            server.kill("launcher");
            assertThat(orphanedServer.isAlive())
                    .as("a killed launcher cannot stop its children")
                    .isTrue();
            server.start();
            assertThat(orphanedServer.isAlive())
                    .as("the next run ended the old server")
                    .isFalse();
            assertThat(orphanedDatabase.isAlive())
                    .as("the next run ended the old database")
                    .isFalse();
            awaitPeople(server, 2);

            ProcessHandle running = server.process("server");
            ProcessHandle database = server.process("postgres");
            assertThat(server.command("stop").output()).contains("Stopped.");
            assertThat(running.isAlive()).isFalse();
            assertThat(database.isAlive()).isFalse();
            assertThat(server.command("status").exit()).isEqualTo(1);

            assertThat(server.command("accounts", "delete", "bob").output())
                    .as("a command starts the server for itself where none runs")
                    .contains("Deleted bob.");
        }
    }

    @Test
    void aWrongSettingStopsTheStartWithItsNameItsValueAndWhatIsAllowed() {
        Map<String, String> wrong = Map.of("SMTP_PORT", "99999", "SMTP_PASSWORD", "x".repeat(600));
        try (RunningServer server = RunningServer.fresh(Installed.plain(), wrong)) {
            assertThatThrownBy(server::start)
                    .hasMessageContaining("SMTP_PORT=99999: allowed is 1 to 65535")
                    .hasMessageContaining("SMTP_PASSWORD=(a secret): allowed is up to 512 characters")
                    .hasMessageNotContaining("xxx");
        }
    }

    private static void awaitPeople(RunningServer server, int people) {
        await(people + " people are on the first page")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(server.get("/").body())
                        .contains("<b class=\"num\">" + people + "</b><span>people here</span>"));
    }
}
