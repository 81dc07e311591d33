package social.anancus.platform.mediatools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.mediatools.MediaToolException.Reason;

@EnabledOnOs(OS.LINUX)
class LimitedProcessTest {
    private static final long MIB = 1 << 20;
    private static final ToolLimits SOME =
            new ToolLimits(Duration.ofSeconds(20), Duration.ofSeconds(10), 256 * MIB, MIB);
    private static final ToolLimits SHORT =
            new ToolLimits(Duration.ofMillis(500), Duration.ofSeconds(10), 256 * MIB, MIB);

    @TempDir
    Path folder;

    private final LimitedProcess runner = new LimitedProcess(Map.of("PATH", "/usr/bin:/bin"));

    @Test
    void itsOutputAndItsExitCodeAreKept() throws Exception {
        LimitedProcess.Ended ended = runner.run(List.of("sh", "-c", "echo hello; echo oh >&2; exit 3"), folder, SOME);

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.output()).hasContent("hello");
        assertThat(ended.errors()).hasContent("oh");
    }

    @Test
    void argumentsAreNeverReadAsCommands() throws Exception {
        LimitedProcess.Ended ended =
                runner.run(List.of("echo", "$(touch broken)", "; touch broken", "`touch broken`"), folder, SOME);

        assertThat(ended.output()).hasContent("$(touch broken) ; touch broken `touch broken`");
        assertThat(folder.resolve("broken")).doesNotExist();
    }

    @Test
    void whoSleepsTooLongIsKilledWithItsChildren() throws IOException {
        String mark = "8" + System.nanoTime() % 1_000_000;

        assertThatThrownBy(() -> runner.run(List.of("sh", "-c", "sleep " + mark + " & sleep " + mark), folder, SHORT))
                .isInstanceOfSatisfying(
                        MediaToolException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));

        await().untilAsserted(() -> assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains("sleep " + mark)))
                .isEmpty());
    }

    @Test
    void whoLeavesItsParentIsKilledAsWellWhereTheSystemAllowsItsOwnTree() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(runner.isApart());
        String mark = "9" + System.nanoTime() % 1_000_000;

        runner.run(List.of("sh", "-c", "setsid sleep " + mark + " >/dev/null 2>&1 & exit 0"), folder, SOME);

        await().untilAsserted(() -> assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains("sleep " + mark)))
                .isEmpty());
    }

    @Test
    void whoComputesTooLongIsEnded() throws Exception {
        ToolLimits limits = new ToolLimits(Duration.ofSeconds(20), Duration.ofSeconds(1), 256 * MIB, MIB);

        LimitedProcess.Ended ended = runner.run(List.of("sh", "-c", "while :; do :; done"), folder, limits);

        assertThat(ended.exit()).isNotZero();
    }

    @Test
    void whoTakesTooMuchMemoryFails() throws Exception {
        ToolLimits limits = new ToolLimits(Duration.ofSeconds(20), Duration.ofSeconds(10), 64 * MIB, MIB);

        LimitedProcess.Ended ended =
                runner.run(List.of("dd", "if=/dev/zero", "of=/dev/null", "bs=200M", "count=1"), folder, limits);

        assertThat(ended.exit()).isNotZero();
    }

    @Test
    void whoWritesTooMuchFails() throws Exception {
        LimitedProcess.Ended ended =
                runner.run(List.of("dd", "if=/dev/zero", "of=big", "bs=64k", "count=100"), folder, SOME);

        assertThat(ended.exit()).isNotZero();
        assertThat(Files.size(folder.resolve("big"))).isLessThanOrEqualTo(MIB);
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        LimitedProcess.Ended ended = runner.run(List.of("/nonexistent/program"), folder, SOME);

        assertThat(ended.exit()).isEqualTo(127);
    }

    @Test
    void nothingOfOurEnvironmentIsPassedOn() throws Exception {
        LimitedProcess.Ended ended = runner.run(List.of("env"), folder, SOME);

        assertThat(Files.readString(ended.output())).doesNotContain("JAVA_HOME", "HOME=/root");
    }
}
